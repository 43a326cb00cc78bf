import type { Catalog, WeeklyHours } from '../catalog.ts'
import { DAY, dateText, isoWeekday, readDay, type DayNumber } from './calendar.ts'
import { instantOfWall, localDay } from './zone.ts'

/** When a desk works. */
export interface BusinessRules {
  /** IANA zone of hours and holidays. */
  zone: string
  /** Hours by weekday. Without a single opening day every day counts, so that counting always ends. */
  weekly: readonly WeeklyHours[]
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
}

export function businessRules({ zone, hours, holidays }: Catalog): BusinessRules {
  return { zone, weekly: hours.weekly, holidays: new Set(holidays.items.map(({ date }) => date)) }
}

/** Whether the desk works on a `YYYY-MM-DD`; never on a date that does not exist. */
export function isBusinessDay(date: string, rules: BusinessRules): boolean {
  const day = readDay(date)
  return day !== null && works(day, rules)
}

/**
 * Closing time on the `days`-th business day after the local date of `start`. Whole dates count, so the hour of
 * `start` makes no difference.
 */
export function addBusinessDays(start: Date, days: number, rules: BusinessRules): Date {
  let day = localDay(start, rules.zone)
  for (let left = days; left > 0;) {
    day += 1
    if (works(day, rules)) left -= 1
  }
  return instantOfWall(day * DAY + closingTime(day, rules), rules.zone)
}

/** Business days after the local date of `from`, up to and with that of `to`; 0 when `to` is earlier. */
export function businessDaysUntil(from: Date, to: Date, rules: BusinessRules): number {
  const last = localDay(to, rules.zone)
  let count = 0
  for (let day = localDay(from, rules.zone) + 1; day <= last; day += 1) {
    if (works(day, rules)) count += 1
  }
  return count
}

function works(day: DayNumber, { weekly, holidays }: BusinessRules): boolean {
  const opens = weekly.some(({ days }) => days.includes(isoWeekday(day)))
  return (opens || neverOpens(weekly)) && !holidays.has(dateText(day))
}

export function neverOpens(weekly: readonly WeeklyHours[]): boolean {
  return !weekly.some(({ days }) => days.some((day) => day >= 1 && day <= 7))
}

/** Milliseconds since midnight, never on the next day; the last of the day where no hours are given. */
function closingTime(day: DayNumber, { weekly }: BusinessRules): number {
  const closings = weekly.filter(({ days }) => days.includes(isoWeekday(day))).map(({ to }) => timeOfDay(to))
  const latest = closings.length > 0 ? Math.max(...closings) : DAY
  return Math.min(latest, DAY - 1)
}

function timeOfDay(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return (hour * 60 + minute) * 60_000
}
