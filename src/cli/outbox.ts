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
  return openOutbox({
    ...given,
    journal: openJournal(paths.outbox),
    ticks: () => performance.now(),
    pause: async (milliseconds) => void (await setTimeout(milliseconds)),
    random: Math.random,
    budget: limitsFor(environment.network.timeout).whole,
  })
}
