import { setTimeout } from 'node:timers/promises'
import { openJournal } from '../outbox/journal.ts'
import { openOutbox, type Outbox, type OutboxParts } from '../outbox/outbox.ts'
import { limitsFor } from '../portals/http/limits.ts'
import type { Environment, Paths } from '../settings/types.ts'

type Given = Pick<OutboxParts, 'owner' | 'portalFor' | 'clock' | 'sent'> & {
  paths: Pick<Paths, 'outbox'>
  environment: Pick<Environment, 'network'>
}

/** The outbox of this computer, for one person on one portal. */
export function outboxHere({ paths, environment, ...given }: Given): Outbox {
  const { whole, file } = limitsFor(environment.network.timeout)
  return openOutbox({
    ...given,
    journal: openJournal(paths.outbox),
    ticks: () => Number(process.hrtime.bigint()) / 1e6,
    pause: async (milliseconds) => void (await setTimeout(milliseconds)),
    random: Math.random,
    budget: whole,
    // One that moves on has its time; where somebody has said how long all of it may take, no more than that.
    filesLonger: Math.max(0, file - whole),
  })
}
