import { DAY, isoWeekday, type DayNumber } from './calendar.ts'
import { isUsZone, usZoneAt } from './us-zones.ts'

/** A date and a time of day on a wall clock; months count from 1. */
export interface LocalTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

export interface LocalParts extends LocalTime {
  /** 1 = Monday to 7 = Sunday. */
  weekday: number
}

/** What a wall clock shows, counted in milliseconds as if it stood in UTC. */
export type WallTime = number

/**
 * Whether this is an IANA zone (`America/Chicago`, `UTC`). Abbreviations are not: several zones share IST and CST,
 * and Intl would quietly pick one of them.
 */
export function isZone(name: string): boolean {
  if (!name.includes('/') && !/^(?:UTC|GMT|[A-Z]{3}\d[A-Z]{3})$/i.test(name)) return false
  try {
    zoneClock(name)
    return true
  } catch {
    return false
  }
}

/** Minutes east of UTC; a fraction only before standard time was introduced. */
export function zoneOffsetMinutes(instant: Date, zone: string): number {
  return zoneClock(zone)(instant.getTime()) / 60_000
}

/** What a wall clock in the zone shows at the instant, for years from 1 on. */
export function localParts(instant: Date, zone: string): LocalParts {
  const wall = new Date(instant.getTime() + zoneClock(zone)(instant.getTime()))
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: isoWeekday(Math.floor(wall.getTime() / DAY)),
  }
}

/** The calendar day in the zone at the instant. */
export function localDay(instant: Date, zone: string): DayNumber {
  return Math.floor((instant.getTime() + zoneClock(zone)(instant.getTime())) / DAY)
}

/** The instant of a local time; gaps and overlaps as `instantOfWall` reads them. */
export function toInstant(local: LocalTime & { second?: number }, zone: string): Date {
  const { year, month, day, hour, minute, second = 0 } = local
  return instantOfWall(wallTime(year, month, day, hour, minute, second), zone)
}

/**
 * The instant at which a wall clock in the zone shows this. A time that a clock change skips is moved forward by the
 * length of the gap (02:30 becomes 03:30); of a time that comes twice the earlier one is meant.
 */
export function instantOfWall(wall: WallTime, zone: string): Date {
  const clock = zoneClock(zone)
  const before = wall - clock(wall - DAY)
  const after = wall - clock(wall + DAY)
  const shown = [before, after].filter((time) => time + clock(time) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : before)
}

/** The first instant of a day; not always midnight, where a clock change falls on it. */
export function startOfDay(day: DayNumber, zone: string): Date {
  return instantOfWall(day * DAY, zone)
}

/** The last instant of a day. */
export function endOfDay(day: DayNumber, zone: string): Date {
  return new Date(startOfDay(day + 1, zone).getTime() - 1)
}

function wallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): WallTime {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000
}

/** Milliseconds east of UTC at an instant. */
type ZoneClock = (time: number) => number

function zoneClock(zone: string): ZoneClock {
  let intl: Intl.DateTimeFormat | null = isUsZone(zone) ? null : intlClock(zone)
  return (time) => usZoneAt(zone, time)?.offset ?? intlOffset((intl ??= intlClock(zone)), time)
}

/** Throws for a zone that nobody knows. */
function intlClock(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

/** The clock shows no fractions of a second, so they are left out on both sides. */
function intlOffset(clock: Intl.DateTimeFormat, time: number): number {
  const shown = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown
  return wallTime(year, month, day, hour, minute, second) - Math.floor(time / 1000) * 1000
}
