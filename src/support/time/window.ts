import type { WeeklyHours } from '../catalog.ts'
import { isBusinessDay, type BusinessRules } from './business.ts'
import { DAY, dateText, isoWeekday, type DayNumber } from './calendar.ts'
import { instantOfWall, localDay } from './zone.ts'

export interface Span {
  from: Date
  to: Date
}

type Calendar = Pick<BusinessRules, 'zone' | 'holidays'>

/** Windows on every weekday, and holidays for years, would still end the search. */
const FARTHEST_DAYS = 3 * 366

/**
 * The first weekly window that begins after a moment and on no holiday; null when there is none. A clock change inside
 * a window moves its end, not its length on the clock.
 */
export function nextWindow(weekly: readonly WeeklyHours[], after: Date, calendar: Calendar): Span | null {
  const first = localDay(after, calendar.zone)
  for (let day = first; weekly.length > 0 && day < first + FARTHEST_DAYS; day += 1) {
    const [window] = windowsOn(day, weekly, calendar).filter(({ from }) => from > after)
    if (window) return window
  }
  return null
}

/** The weekly windows that a span touches, in order; those on holidays are left out. */
export function windowsWithin(weekly: readonly WeeklyHours[], span: Span, calendar: Calendar): Span[] {
  const first = localDay(span.from, calendar.zone)
  const days = Math.min(localDay(span.to, calendar.zone) - first, FARTHEST_DAYS) + 1
  return Array.from({ length: days }, (_, index) => first + index)
    .flatMap((day) => windowsOn(day, weekly, calendar))
    .filter((window) => overlap(window, span))
}

/** Ends are not part of a span. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** The date of the next business day after the local day of a moment; what falls back, falls back to it. */
export function nextBusinessDay(moment: Date, rules: BusinessRules): string {
  const first = localDay(moment, rules.zone) + 1
  let day = first
  while (day < first + FARTHEST_DAYS && !isBusinessDay(dateText(day), rules)) day += 1
  return dateText(day)
}

/**
 * The weekly windows of one day, in order; none on a holiday. Of one that begins in the hour a clock change skips,
 * nothing may be left.
 */
export function windowsOn(
  day: DayNumber,
  weekly: readonly WeeklyHours[],
  { zone, holidays }: Calendar,
): Span[] {
  if (holidays.has(dateText(day))) return []
  return weekly
    .filter(({ days }) => days.includes(isoWeekday(day)))
    .map(({ from, to }) => ({ from: at(day, from, zone), to: at(day, to, zone) }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from.getTime() - other.from.getTime())
}

/** Windows in order, those that overlap or follow at once as one. */
export function joined(windows: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const { from, to } of windows) {
    const last = apart.at(-1)
    if (last && from <= last.to) last.to = to > last.to ? to : last.to
    else apart.push({ from, to })
  }
  return apart
}

function at(day: DayNumber, text: string, zone: string): Date {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return instantOfWall(day * DAY + (hour * 60 + minute) * 60_000, zone)
}
