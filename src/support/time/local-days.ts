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
  return (time) => {
    let day = Math.floor(time / DAY)
    while (time < startOf(day)) day -= 1
    while (time >= startOf(day + 1)) day += 1
    return day
  }
}
