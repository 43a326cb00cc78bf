import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { connections, type HardCaller } from './caller.ts'
import type { NewDatabase } from './databases.ts'
import { acknowledged, held, newLedger } from './ledger.ts'
import { signInPeople } from './people.ts'
import { killed, startServing, type Serving } from './serving.ts'

const WRITERS = 200
/** Everybody signs in, and the server lets nobody try more than twenty codes in a minute. */
const PEOPLE = 19

/**
 * 200 at once, each over a connection of their own: a case, two replies to it and one to a case of all. A third of the
 * writes are sent twice at the same time. Over several servers, the two go to different ones.
 */
export async function manyWriters(newDatabase: NewDatabase, servers = 1): Promise<void> {
  const database = await newDatabase()
  const home = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  const agent = connections(2 * WRITERS)
  const serving: Serving[] = []
  try {
    for (let index = 0; index < servers; index += 1) serving.push(await startServing({ ...database, home }))
    const urls = serving.map(({ url }) => url)
    const { contacts } = await signInPeople({ ...database, url: urls[0] ?? '', agent }, PEOPLE)
    const ledger = newLedger()
    let twice = 0
    const write = async (writer: number, about: number | null): Promise<number> => {
      const one = ledger.next(contacts[writer % contacts.length] as HardCaller, about)
      const at = (index: number) => ({ at: urls[(writer + index) % urls.length] ?? '' })
      if (ledger.sent.length % 3 > 0) return Number((await acknowledged(one, at(0))).body['number'])
      const answers = await Promise.all([acknowledged(one, at(0)), acknowledged(one, at(1))])
      twice += 1
      const [first, second] = answers.map(({ body, headers }) => ({
        ...{ body, replayed: headers['idempotent-replayed'] === 'true' },
      }))
      expect(first?.body).toEqual(second?.body)
      expect([first?.replayed, second?.replayed].sort()).toEqual([false, true])
      return Number(first?.body['number'])
    }
    const common = await write(0, null)
    const filed = await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const number = await write(writer, null)
        for (const about of [number, common, number]) await write(writer, about)
        return number
      }),
    )
    expect(new Set([common, ...filed]).size).toBe(WRITERS + 1)
    expect(ledger.sent.length).toBe(4 * WRITERS + 1)
    expect(twice).toBeGreaterThan(WRITERS)
    const there = await ledger.count(ledger.sent, contacts)
    expect(held(ledger.sent, there)).toBe(0)
    expect(there.size).toBe(ledger.sent.length)
    for (const { told } of serving) expect(told()).not.toMatch(/failed:/)
  } finally {
    await agent.destroy()
    for (const one of serving) await killed(one)
    rmSync(home, { recursive: true, force: true })
    await database.check().finally(() => database.remove())
  }
}
