import { randomBytes } from 'node:crypto'
import type { Engine } from '../engine/engine.ts'
import { teamServer, type ServerLimits } from './app.ts'
import { cannotListen } from './cannot-listen.ts'
import type { Listening } from './listen.ts'
import type { Deliver } from './mail/delivery.ts'
import { startMail } from './mail/mail.ts'
import { replaysFor } from './sign-in/replays.ts'
import { tickInTurn } from './ticking.ts'

export interface RunOptions {
  engine: Engine
  at: Listening
  version: string
  tls?: { cert: string; key: string } | undefined
  behindProxy: boolean
  spoolFolder: string
  /** How mail is sent; left out or null, none is. */
  deliver?: Deliver | null
  log: (line: string) => void
  limits?: Partial<ServerLimits>
}

export interface RunningServer {
  /** The address that it listens on. */
  address: string
  /** The one that callers use. */
  origin: string
  /** Finishes what runs, takes on nothing new; what is not done after the limit is cut off. */
  stop(milliseconds: number): Promise<void>
}

const TICK = 60_000
/** A little less, so that whoever had the last turn gets the next one as well. */
const TURN = 55_000

/** Serves until it is stopped. */
export async function runServer(options: RunOptions): Promise<RunningServer> {
  const { at, log, deliver } = options
  let { origin } = at
  // A database that cannot be opened is told before anybody is let in.
  const replays = await replaysFor(options.engine.store)
  const mail = deliver && (await startMail({ engine: options.engine, origin: () => origin, deliver, log }))
  const engine = mail ? mail.engine : options.engine
  const app = await teamServer({
    ...options,
    ...{ origin: () => origin, replays, random: () => randomBytes(64) },
    ...{ engine, mailCode: mail ? mail.mailCode : null },
    ...(mail && { announce: mail.announce }),
  })
  const address = await app.listen({ host: at.host, port: at.port }).catch(async (error: unknown) => {
    await app.close()
    if (mail) await mail.sending.stop()
    await engine.store.close()
    throw cannotListen(error, at)
  })
  // Port 0 is whichever is free.
  if (at.port === 0 && new URL(origin).port === '0') origin = address
  let ticking = false
  const ticks = setInterval(() => {
    // Those that wait for a district must not take all connections to the database.
    if (ticking) return
    ticking = true
    tickInTurn(engine, TURN)
      .catch((error: unknown) =>
        log(`the clocks were not looked at: ${error instanceof Error ? error.name : ''}`),
      )
      .finally(() => (ticking = false))
  }, TICK)
  return {
    address,
    origin,
    stop: async (milliseconds) => {
      clearInterval(ticks)
      const cut = setTimeout(() => app.server.closeAllConnections(), milliseconds)
      await app.close()
      clearTimeout(cut)
      if (mail) await atMost(milliseconds, mail.sending.stop())
      await engine.store.close()
    },
  }
}

/** A mail that takes longer is sent again by whoever serves next. */
async function atMost(milliseconds: number, done: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([done, over])
  clearTimeout(timer)
}
