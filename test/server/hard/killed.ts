import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { overPostgres } from '../../store/open-team-store.ts'
import { runs } from '../../support/long.ts'
import { connections, type HardCaller } from './caller.ts'
import type { NewDatabase } from './databases.ts'
import { acknowledged, each, held, newLedger, type Ledger } from './ledger.ts'
import { signInPeople } from './people.ts'
import { freePort, killed, startServing, type Serving } from './serving.ts'

const ROUNDS = () => runs(overPostgres() ? 4 : 5, 40)
const WRITERS = 24

/** What a run found, for who wants to know whether it was hard. */
export interface KilledFigures {
  rounds: number
  acknowledged: number
  /** Without an answer when the server was killed, and of those done all the same. */
  unanswered: number
  doneUnanswered: number
}

/**
 * Servers on one database, one of which is killed with -9 while clients write and started again, another one each
 * round. Every acknowledged write is there once, every other not or once, and once after a repetition, whichever server
 * is asked then.
 */
export async function killedUnderLoad(newDatabase: NewDatabase, servers = 1): Promise<KilledFigures> {
  const database = await newDatabase()
  const home = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  const agent = connections(WRITERS)
  const serving: Serving[] = []
  const figures: KilledFigures = { rounds: ROUNDS(), acknowledged: 0, unanswered: 0, doneUnanswered: 0 }
  try {
    for (let index = 0; index < servers; index += 1)
      serving.push(await startServing({ ...database, home, port: await freePort() }))
    const urls = serving.map(({ url }) => url)
    const { contacts } = await signInPeople({ ...database, url: urls[0] ?? '', agent }, 12)
    const ledger = newLedger()
    for (let round = 0; round < figures.rounds; round += 1) {
      const victim = round % servers
      const before = ledger.sent.length
      const load = writeUntilKilled(ledger, contacts, urls, victim)
      // However fast this computer is: some of it was done, and more is on the way.
      const begun = () => ledger.sent.slice(before).filter(({ number }) => number !== null).length
      while (begun() < 25 && !load.failed()) await pause(10)
      await pause(Math.random() * 300)
      const dying = serving[victim] as Serving
      await killed(dying)
      await load.stop()
      serving[victim] = await startServing({ ...database, home, port: dying.port })
      const written = ledger.sent.slice(before)
      const unanswered = written.filter(({ number }) => number === null)
      figures.acknowledged += written.length - unanswered.length
      figures.unanswered += unanswered.length
      figures.doneUnanswered += held(written, await ledger.count(written, contacts))
      let turn = 0
      await each(unanswered, 8, (write) => acknowledged(write, { at: urls[(turn += 1) % servers] ?? '' }))
      held(written, await ledger.count(written, contacts))
    }
    held(ledger.sent, await ledger.count(ledger.sent, contacts))
    for (const { told } of serving) expect(told()).not.toMatch(/failed:/)
    return figures
  } finally {
    await agent.destroy()
    for (const one of serving) await killed(one)
    rmSync(home, { recursive: true, force: true })
    await database.check().finally(() => database.remove())
  }
}

/** Writers who go on until their server is gone; those of other servers until they are told to stop. */
function writeUntilKilled(
  ledger: Ledger,
  contacts: readonly HardCaller[],
  urls: readonly string[],
  victim: number,
): { stop(): Promise<void>; failed(): boolean } {
  let stopped = false
  const writer = async (index: number) => {
    const at = urls[index % urls.length] ?? ''
    const mine: number[] = []
    while (!stopped) {
      const about = mine.length > 0 && Math.random() < 0.6 ? (mine.at(-1) ?? null) : null
      const by = contacts[index % contacts.length] as HardCaller
      const write = ledger.next(by, about)
      try {
        await acknowledged(write, { at })
      } catch (error) {
        if (!isCut(error) || at !== urls[victim]) throw error
        return
      }
      if (about === null) mine.push(write.number ?? 0)
    }
  }
  const all = Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)))
  let failed = false
  all.catch(() => (failed = true))
  return {
    failed: () => failed,
    stop: async () => {
      stopped = true
      await all
    },
  }
}

/** Whether a connection ended without an answer. */
export function isCut(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return ['ECONNRESET', 'ECONNREFUSED', 'UND_ERR_SOCKET', 'EPIPE'].includes(code)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
