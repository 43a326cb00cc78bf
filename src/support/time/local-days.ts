import type { DayNumber } from './calendar.ts'
import { DAY } from './calendar.ts'
import { startOfDay } from './zone.ts'

/** The calendar day in a zone at an instant (milliseconds). Each day's beginning is looked up once, for many instants. */
export function localDays(zone: string): (time: number) => DayNumber {
  const starts = new Map<DayNumber, number>()
  const startOf = (day: DayNumber): number => {
    const known = starts.get(day)
    if (known !== undefined) return known
    const start = startOfDay(day, zone).getTime()
    starts.set(day, start)
    return start
  }
  // Instants that are asked for one after the other are often of the same day.
  let [from, to, last] = [Number.NaN, Number.NaN, 0]
  return (time) => {
    if (time >= from && time < to) return last
    let day = Math.floor(time / DAY)
    while (time < startOf(day)) day -= 1
    while (time >= startOf(day + 1)) day += 1
    ;[from, to, last] = [startOf(day), startOf(day + 1), day]
    return day
  }
}
