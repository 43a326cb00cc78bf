import type { CaseDetail } from './case.ts'
import type { Catalog } from './catalog.ts'
import { addBusinessDays, businessDaysUntil, businessRules } from './time/business.ts'
import { dateText, readDay, type DayNumber } from './time/calendar.ts'
import { count, inDays } from './time/words.ts'
import { endOfDay, localDay } from './time/zone.ts'

/** Something that happens to a case, or can no longer happen, once its time has come. */
export interface CaseClock {
  kind: 'self-close' | 'reopen-until' | 'due'
  /** ISO 8601 in UTC. */
  at: string
  /** Days left in the portal's zone, business days for `self-close`; negative when past. */
  days: number
  /** For the requester, as the rest of a sentence about the case. */
  text: string
}

export type ClockedCase = Pick<CaseDetail, 'status' | 'statusSince' | 'closedAt' | 'dueDate'>

/**
 * The clocks that run on a case. A `now` before the moment a clock was started (the computer's clock was set back)
 * counts as that moment.
 */
export function caseClocks(detail: ClockedCase, catalog: Catalog, now: Date): CaseClock[] {
  if (detail.closedAt !== null) return [reopenClock(new Date(detail.closedAt), catalog, now)]
  const clocks: CaseClock[] = []
  if (catalog.lifecycle.selfClosing.includes(detail.status)) {
    clocks.push(selfCloseClock(new Date(detail.statusSince), catalog, now))
  }
  const due = detail.dueDate === null ? null : readDay(detail.dueDate)
  if (due !== null) clocks.push(dueClock(due, catalog, now))
  return clocks
}

/** When a case that nobody answers closes: the end of the last business day of the wait. */
export function selfCloseAt(statusSince: Date, catalog: Catalog): Date {
  return addBusinessDays(statusSince, catalog.clocks.selfCloseBusinessDays, businessRules(catalog))
}

/**
 * When the desk asks for the n-th time (from 1) whether it is solved, spread evenly over the wait: at the end of a
 * business day.
 */
export function followUpAt(statusSince: Date, n: number, catalog: Catalog): Date {
  const { selfCloseBusinessDays, selfCloseFollowUps } = catalog.clocks
  const days = Math.max(1, Math.floor((selfCloseBusinessDays * n) / (selfCloseFollowUps + 1)))
  return addBusinessDays(statusSince, days, businessRules(catalog))
}

/** The last instant at which a closed case can be reopened: the end of the last day, in the portal's zone. */
export function reopenUntil(closedAt: Date, { clocks, zone }: Catalog): Date {
  return endOfDay(localDay(closedAt, zone) + clocks.reopenDays, zone)
}

/** Days until a silent contact is flagged, 0 or less when that is due; null when no activity is known. */
export function daysUntilFlag(
  lastActivityAt: string | null,
  { clocks, zone }: Catalog,
  now: Date,
): number | null {
  if (lastActivityAt === null) return null
  const last = new Date(lastActivityAt)
  return localDay(last, zone) + clocks.inactivityDays - localDay(later(last, now), zone)
}

function selfCloseClock(statusSince: Date, catalog: Catalog, now: Date): CaseClock {
  const at = selfCloseAt(statusSince, catalog)
  const date = dateText(localDay(at, catalog.zone))
  const days = businessDaysUntil(later(statusSince, now), at, businessRules(catalog))
  const text =
    at <= now
      ? `was due to close itself on ${date}`
      : `closes itself ${inDays(days, 'business day')} (${date}) unless you answer`
  return { kind: 'self-close', at: at.toISOString(), days, text }
}

function reopenClock(closedAt: Date, catalog: Catalog, now: Date): CaseClock {
  const at = reopenUntil(closedAt, catalog)
  const last = localDay(at, catalog.zone)
  const days = last - localDay(later(closedAt, now), catalog.zone)
  const text =
    at < now
      ? `can no longer be reopened (closed more than ${count(catalog.clocks.reopenDays, 'day')} ago)`
      : `can be reopened until ${dateText(last)} (${inDays(days, 'day')})`
  return { kind: 'reopen-until', at: at.toISOString(), days, text }
}

function dueClock(due: DayNumber, { zone }: Catalog, now: Date): CaseClock {
  const days = due - localDay(now, zone)
  const text = days < 0 ? `overdue by ${count(-days, 'day')}` : `due ${inDays(days, 'day')}`
  return { kind: 'due', at: endOfDay(due, zone).toISOString(), days, text }
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}
