import type { Outcome, Portal } from '../portal/port.ts'
import type { Clock } from '../support/clock.ts'
import { Problem } from '../support/problem.ts'
import type { Entry } from './entry.ts'
import type { Journal } from './journal.ts'
import { caseOf } from './methods.ts'

/** For so many milliseconds a portal may go on with a request whose connection has gone. */
export const STILL_AT_WORK = 10_000

/** How a write is kept that is sent at once, so that it is on the disk once and not twice. */
export function sendingNow(
  { portalFor, clock }: { portalFor(district: string | undefined): Portal; clock: Pick<Clock, 'now'> },
  district: string | undefined,
): Pick<Entry, 'state' | 'notBefore'> {
  const isLookedAt = portalFor(district).capabilities().exactlyOnce === 'lookup'
  return { state: 'sending', notBefore: isLookedAt ? after(clock, STILL_AT_WORK) : null }
}

/** ISO 8601 in UTC, so many milliseconds from now. */
export function after(clock: Pick<Clock, 'now'>, milliseconds: number): string {
  return new Date(clock.now().getTime() + milliseconds).toISOString()
}

export function unsettled(
  { key, args }: Pick<Entry, 'key' | 'args'>,
  outcome: 'queued' | 'unknown',
  problem: Problem | undefined,
): Outcome<unknown> {
  return { outcome, key, about: caseOf(args), ...(problem && { problem }) }
}

/** What stays although it is settled is looked up by its key the next time, and goes then. */
export function removeIfPossible(journal: Journal, id: string): void {
  try {
    journal.remove(id)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}
