import { DAY, isoWeekday } from './calendar.ts'

const HOUR = 3_600_000
const SUNDAY = 7

/** Hours east of UTC in winter, what English calls the time, and what it calls it in summer where there is a summer. */
type Rules = readonly [winter: number, name: string, summerName?: string]

const ZONES: Readonly<Record<string, Rules>> = {
  UTC: [0, 'UTC'],
  'America/New_York': [-5, 'EST', 'EDT'],
  'America/Detroit': [-5, 'EST', 'EDT'],
  'America/Indiana/Indianapolis': [-5, 'EST', 'EDT'],
  'America/Chicago': [-6, 'CST', 'CDT'],
  'America/Denver': [-7, 'MST', 'MDT'],
  'America/Boise': [-7, 'MST', 'MDT'],
  'America/Phoenix': [-7, 'MST'],
  'America/Los_Angeles': [-8, 'PST', 'PDT'],
  'America/Anchorage': [-9, 'AKST', 'AKDT'],
  'Pacific/Honolulu': [-10, 'HST'],
}

/** Within these instants the clocks of the United States change by the Energy Policy Act of 2005. */
const KNOWN = { from: Date.UTC(2008, 0, 1), to: Date.UTC(2030, 0, 1) }

export interface ZoneMoment {
  /** Milliseconds east of UTC. */
  offset: number
  /** `CST`. */
  name: string
}

/** Whether the zone is one of those districts live in, whose rules are known here. */
export function isUsZone(zone: string): boolean {
  return Object.hasOwn(ZONES, zone)
}

/**
 * What the clocks of such a zone are set to at an instant; null where only Intl knows. Waking Intl costs half the time
 * of a short command, and nearly every instant that a case has is answered here.
 */
export function usZoneAt(zone: string, time: number): ZoneMoment | null {
  const rules = Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined
  if (!rules || !(time >= KNOWN.from && time < KNOWN.to)) return null
  const [winter, name, summerName] = rules
  if (summerName === undefined || !isSummer(time, winter * HOUR)) return { offset: winter * HOUR, name }
  return { offset: (winter + 1) * HOUR, name: summerName }
}

/** From two o'clock of the second Sunday in March to two o'clock (summer time) of the first in November. */
function isSummer(time: number, winter: number): boolean {
  const year = new Date(time + winter).getUTCFullYear()
  const begins = sundayFrom(Date.UTC(year, 2, 8)) + 2 * HOUR - winter
  const ends = sundayFrom(Date.UTC(year, 10, 1)) + HOUR - winter
  return time >= begins && time < ends
}

/** The first Sunday on or after a day. */
function sundayFrom(day: number): number {
  return day + (SUNDAY - isoWeekday(day / DAY)) * DAY
}
