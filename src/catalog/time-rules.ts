import type { Catalog, WeeklyHours } from '../support/catalog.ts'
import { isoWeekday, readDay } from '../support/time/calendar.ts'
import { isZone } from '../support/time/zone.ts'
import { block, type Finding } from '../support/finding.ts'

/** Zone, hours, holidays and clocks. */
export function timeRules(catalog: Catalog): Finding[] {
  return [...zone(catalog), ...windows(catalog), ...holidays(catalog), ...clocks(catalog)]
}

function zone({ zone: name }: Catalog): Finding[] {
  if (isZone(name)) return []
  return [block('CAT-ZONE', '/zone', `“${name}” is not a time zone.`, 'Use a name like America/Chicago.')]
}

function windows({ hours, maintenance }: Catalog): Finding[] {
  return [...backwards('hours', hours.weekly), ...backwards('maintenance', maintenance.weekly)]
}

function backwards(name: string, weekly: WeeklyHours[]): Finding[] {
  return weekly.flatMap(({ from, to }, index) => {
    if (from < to) return []
    const fix = 'Swap the times; write a window over midnight as two.'
    return [block('CAT-HOURS', `/${name}/weekly/${index}`, `${from} to ${to} ends before it begins.`, fix)]
  })
}

function holidays({ holidays: { items }, hours }: Catalog): Finding[] {
  const workdays = new Set(hours.weekly.flatMap(({ days }) => days))
  return items.flatMap(({ date, label }, index): Finding[] => {
    const pointer = `/holidays/items/${index}`
    const day = readDay(date)
    if (day === null)
      return [block('CAT-DATE', pointer, `“${date}” is not a date.`, 'Write it like 2027-01-01.')]
    if (workdays.size === 0 || workdays.has(isoWeekday(day))) return []
    const message = `${label} (${date}) falls on a day on which the desk is closed anyway.`
    const fix = 'If it is observed on another day, give that date.'
    return [{ ...block('CAT-HOLIDAY', pointer, message, fix), level: 'hint' }]
  })
}

function clocks({ clocks: { inactivityDays, inactivityWarningDays } }: Catalog): Finding[] {
  if (inactivityWarningDays < inactivityDays) return []
  const message = `The warning after ${inactivityWarningDays} days of silence comes no earlier than the flag after ${inactivityDays}.`
  return [block('CAT-CLOCK', '/clocks/inactivityWarningDays', message, `Use less than ${inactivityDays}.`)]
}
