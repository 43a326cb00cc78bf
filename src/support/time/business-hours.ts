import { neverOpens, type BusinessRules } from './business.ts'
import { dateText, type DayNumber } from './calendar.ts'
import { localDays } from './local-days.ts'
import { joined, windowsOn, type Span } from './window.ts'
import { localDay, startOfDay } from './zone.ts'

/** Milliseconds of business hours between two instants; 0 when the second is earlier. */
export type BusinessMeter = (from: number, to: number) => number

/**
 * How long the desk was open, for many instants: what a day holds is worked out once. A clock change makes a day's
 * hours as long as they really were. Where no hours are given, every hour of a day that is no holiday counts.
 */
export function businessMeter(rules: BusinessRules): BusinessMeter {
  const dayOf = localDays(rules.zone)
  const windows = new Map<DayNumber, readonly Opening[]>()
  const totals = new Map<DayNumber, number>()
  let [first, last] = [Number.NaN, Number.NaN]

  const openings = (day: DayNumber): readonly Opening[] => {
    const known = windows.get(day)
    if (known) return known
    const made = openingsOn(day, rules)
    windows.set(day, made)
    return made
  }
  /** Of all days before a day, counted from the first that was asked for. */
  const before = (day: DayNumber): number => {
    if (Number.isNaN(first)) {
      totals.set(day, 0)
      first = last = day
    }
    for (; last < day; last += 1) totals.set(last + 1, (totals.get(last) ?? 0) + lengthOf(openings(last)))
    for (; first > day; first -= 1)
      totals.set(first - 1, (totals.get(first) ?? 0) - lengthOf(openings(first - 1)))
    return totals.get(day) ?? 0
  }
  const until = (time: number): number => {
    const day = dayOf(time)
    let sum = before(day)
    for (const [from, to] of openings(day)) sum += Math.max(0, Math.min(to, time) - from)
    return sum
  }
  // Very many are measured up to one and the same moment.
  let [end, untilEnd] = [Number.NaN, 0]
  return (from, to) => {
    if (to !== end) [end, untilEnd] = [to, until(to)]
    return Math.max(0, untilEnd - until(from))
  }
}

/**
 * The moment at which the desk has been open for so many hours since another one; closing time where they end there.
 * Where no hours are given, every hour of a day that is no holiday counts.
 */
export function addBusinessHours(start: Date, hours: number, rules: BusinessRules): Date {
  let left = hours * HOUR
  for (let day = localDay(start, rules.zone); ; day += 1) {
    for (const [from, to] of openingsOn(day, rules)) {
      const begin = Math.max(from, start.getTime())
      if (begin + left <= to) return new Date(begin + left)
      left -= Math.max(0, to - begin)
    }
  }
}

const HOUR = 3_600_000

type Opening = readonly [from: number, to: number]

function openingsOn(day: DayNumber, rules: BusinessRules): Opening[] {
  const spans = neverOpens(rules.weekly) ? wholeDay(day, rules) : windowsOn(day, rules.weekly, rules)
  return joined(spans).map(({ from, to }) => [from.getTime(), to.getTime()])
}

function wholeDay(day: DayNumber, { zone, holidays }: BusinessRules): Span[] {
  return holidays.has(dateText(day)) ? [] : [{ from: startOfDay(day, zone), to: startOfDay(day + 1, zone) }]
}

function lengthOf(openings: readonly Opening[]): number {
  return openings.reduce((sum, [from, to]) => sum + to - from, 0)
}
