import { usZoneAt } from './us-zones.ts'
import { DAY } from './calendar.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MOST_DAYS = 30

/**
 * How long ago, for lists: `5 min ago`, `yesterday`, `12 days ago`, and after 30 days the date in UTC. An instant
 * that is still to come (two clocks differ) is `just now`, and its date where that is more than an hour.
 */
export function ago(instant: Date, now: Date): string {
  const age = now.getTime() - instant.getTime()
  if (age < -HOUR) return instant.toISOString().slice(0, 10)
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`
  if (age < DAY) return `${Math.floor(age / HOUR)} h ago`
  const days = Math.floor(age / DAY)
  if (days === 1) return 'yesterday'
  return days <= MOST_DAYS ? `${days} days ago` : instant.toISOString().slice(0, 10)
}

/** A length of time in its two largest units: `45 s`, `12 min`, `1 h 5 min`, `2 d 3 h`. */
export function lengthText(milliseconds: number): string {
  if (milliseconds < MINUTE) return `${Math.floor(milliseconds / 1000)} s`
  const minutes = Math.floor(milliseconds / MINUTE)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return two(`${hours} h`, minutes % 60, 'min')
  return two(`${Math.floor(hours / 24)} d`, hours % 24, 'h')
}

function two(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest} ${unit}`
}

/** `1 day`, `4 business days`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** `in 4 business days`, `today`, `2 days ago`. */
export function inDays(n: number, noun: string): string {
  if (n === 0) return 'today'
  return n > 0 ? `in ${count(n, noun)}` : `${count(-n, noun)} ago`
}

/** `2026-11-02 08:10 CST`; an offset (`GMT+5:30`) where English has no abbreviation. */
export function localText(instant: Date, zone: string): string {
  return localTexts(zone)(instant)
}

/** `localText` for many instants of one zone: what is costly is made once, and only when it is needed. */
export function localTexts(zone: string): (instant: Date) => string {
  let intl: Intl.DateTimeFormat | null = null
  return (instant) => usText(instant, zone) ?? intlText((intl ??= intlClock(zone)), instant)
}

function usText(instant: Date, zone: string): string | null {
  const moment = usZoneAt(zone, instant.getTime())
  if (moment === null) return null
  const wall = new Date(instant.getTime() + moment.offset).toISOString()
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} ${moment.name}`
}

function intlClock(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
}

function intlText(clock: Intl.DateTimeFormat, instant: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, timeZoneName } = parts
  return `${year}-${month}-${day} ${hour}:${minute} ${timeZoneName}`
}
