import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { startPostgres } from '../../store/postgres.ts'
import { runs, tellWhenLong } from '../../support/long.ts'
import { connections, type HardCaller } from './caller.ts'
import { newPostgres } from './databases.ts'
import { acknowledged, each, held, newLedger, type Ledger } from './ledger.ts'
import { signInPeople } from './people.ts'
import { killed, startServing } from './serving.ts'

const WRITERS = 16

interface RestartedFigures {
  rounds: number
  acknowledged: number
  /** Writes that were answered with 503, and of those done all the same. */
  refused: number
  doneRefused: number
  /** How often the database was not there for `/readyz`. */
  notReady: number
  seconds: number
}

test(
  'a database that crashes and comes back under load loses nothing acknowledged, and the server goes on',
  { timeout: runs(120_000, 900_000) },
  async () => {
    const figures = await restartedUnderLoad(runs(4, 25))
    tellWhenLong(figures)
    expect(figures.acknowledged).toBeGreaterThan(60)
    expect(figures.refused).toBeGreaterThan(0)
    expect(figures.notReady).toBeGreaterThan(0)
  },
)

/** A crash of the process, not of the computer: what it had handed to the operating system is there afterwards. */
async function restartedUnderLoad(rounds: number): Promise<RestartedFigures> {
  const begun = Date.now()
  const postgres = await startPostgres()
  const home = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  const agent = connections(WRITERS + 4)
  const figures = { rounds, acknowledged: 0, refused: 0, doneRefused: 0, notReady: 0, seconds: 0 }
  try {
    const database = await newPostgres(postgres.base)
    const serving = await startServing({ ...database, home })
    try {
      const { contacts } = await signInPeople({ ...database, url: serving.url, agent }, 12)
      const ledger = newLedger()
      const ready = watchReady(serving.url)
      for (let round = 0; round < rounds; round += 1) {
        const before = ledger.sent.length
        const load = writeUntilRefused(ledger, contacts)
        const done = () => ledger.sent.slice(before).filter(({ number }) => number !== null).length
        while (done() < 25 && !load.failed()) await pause(10)
        await pause(Math.random() * 300)
        await postgres.restart('immediate')
        await load.stop()
        const written = ledger.sent.slice(before)
        const refused = written.filter(({ number }) => number === null)
        figures.acknowledged += written.length - refused.length
        figures.refused += refused.length
        await ready.again()
        figures.doneRefused += held(written, await ledger.count(written, contacts))
        await each(refused, 8, (write) => acknowledged(write))
        held(written, await ledger.count(written, contacts))
      }
      held(ledger.sent, await ledger.count(ledger.sent, contacts))
      figures.notReady = await ready.stop()
      expect(serving.child.exitCode, serving.told()).toBeNull()
      expect(serving.told()).not.toMatch(/failed:/)
    } finally {
      await agent.destroy()
      await killed(serving)
      await database.check()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
    postgres.stop()
  }
  return { ...figures, seconds: (Date.now() - begun) / 1000 }
}

/** Writers of whom each goes on until one of its calls is refused because the database is not there. */
function writeUntilRefused(
  ledger: Ledger,
  contacts: readonly HardCaller[],
): { stop(): Promise<void>; failed(): boolean } {
  let stopped = false
  const writer = async (index: number) => {
    let last: number | null = null
    while (!stopped) {
      const about = last !== null && Math.random() < 0.6 ? last : null
      const write = ledger.next(contacts[index % contacts.length] as HardCaller, about)
      const { status, headers, body } = await write.by.ask(write.call, write.body, { key: write.key })
      if (status === 200) {
        write.number = Number(body['number'])
        last = write.number
        continue
      }
      const told = { status, retryable: body['retryable'], again: Number(headers['retry-after']) > 0 }
      expect([told, body]).toEqual([{ status: 503, retryable: true, again: true }, body])
      return
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

/** Asks all the time whether the server is ready: it says so, or 503 and when to ask again. It is alive all along. */
function watchReady(url: string): { again(): Promise<void>; stop(): Promise<number> } {
  let stopped = false
  let notReady = 0
  let last = 200
  const watch = async () => {
    while (!stopped) {
      const { statusCode, headers, body } = await request(`${url}/readyz`)
      const text = await body.text()
      expect([200, 503], text).toContain(statusCode)
      if (statusCode === 503) {
        notReady += 1
        expect([Number(headers['retry-after']) > 0, text]).toEqual([
          true,
          expect.stringContaining('"retryable":true'),
        ])
      }
      last = statusCode
      const alive = await request(`${url}/healthz`)
      await alive.body.dump()
      expect(alive.statusCode).toBe(200)
      await pause(100)
    }
  }
  const watching = watch()
  watching.catch(() => undefined)
  return {
    again: async () => {
      const until = Date.now() + 15_000
      for (last = 0; last !== 200; await pause(50)) {
        if (Date.now() > until) throw new Error(`not ready again: ${last}`)
      }
    },
    stop: async () => {
      stopped = true
      await watching
      return notReady
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
