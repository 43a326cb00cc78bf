import { refuse, type Refusal } from '../text/refusal.ts'
import { DAY, dateText, readDay, type DayNumber } from './calendar.ts'
import { refuseNoSuchDay, refuseOtherForm } from './date.ts'
import { instantOfWall, isZone, localDay, startOfDay, zoneOffsetMinutes, type WallTime } from './zone.ts'

export { readDate } from './date.ts'
export { readDuration } from './duration.ts'

/** What a typed time is read against. Zones are IANA names. */
export interface WhenReading {
  portalZone: string
  computerZone: string
  now: Date
}

export interface When {
  ok: true
  instant: Date
  /** The zone in which it was said; null for an instant with Z or an offset. */
  zone: string | null
  /** Only a day was said; `instant` is its beginning. */
  dateOnly: boolean
  /** The zone that nobody said and that was taken; the caller tells the person. */
  assumedZone: string | null
}

const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
])

const FORM =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?(?: ?(?<offset>Z|[+-]\d\d(?::?\d\d)?))?(?: ?\[(?<bracketed>[^\]]+)\]| (?<spaced>[a-z]\S*))?$/i

/**
 * Reads a point in time: an ISO 8601 instant, a local time with its IANA zone (after a space or in brackets), a date
 * alone (in the portal's zone), `now`, `yesterday`, `today` or `tomorrow`. A time without a zone is refused with what it would be
 * here and there. Times at a clock change are read as in `instantOfWall`.
 */
export function readWhen(text: string, reading: WhenReading): When | Refusal {
  const asked = text.trim().replace(/\s+/g, ' ')
  const word = asked.toLowerCase()
  if (word === 'now')
    return { ok: true, instant: reading.now, zone: null, dateOnly: false, assumedZone: null }
  const away = DAYS_AWAY.get(word)
  if (away !== undefined) {
    return wholeDay(localDay(reading.now, reading.portalZone) + away, undefined, reading)
  }
  const form = FORM.exec(asked)?.groups
  if (!form) return refuseOtherForm(asked) ?? unreadable(asked, reading)
  const { date = '', time, offset, bracketed, spaced } = form
  return readForm(asked, { date, time, offset, zone: bracketed ?? spaced }, reading)
}

interface Form {
  date: string
  time: string | undefined
  offset: string | undefined
  zone: string | undefined
}

function readForm(asked: string, form: Form, reading: WhenReading): When | Refusal {
  const day = readDay(form.date)
  if (day === null) return refuseNoSuchDay(form.date) ?? unreadable(asked, reading)
  if (form.zone !== undefined && !isZone(form.zone)) return noSuchZone(form, form.zone, reading)
  if (form.time === undefined) {
    return form.offset === undefined ? wholeDay(day, form.zone, reading) : unreadable(asked, reading)
  }
  const sinceMidnight = readTime(form.time)
  if (sinceMidnight === null) {
    return refuse(
      `There is no time ${form.time} on a clock.`,
      'Hours go from 00 to 23, minutes and seconds from 00 to 59.',
    )
  }
  return readLocal(asked, day * DAY + sinceMidnight, form, reading)
}

function readLocal(
  asked: string,
  wall: WallTime,
  { offset, zone }: Form,
  reading: WhenReading,
): When | Refusal {
  const said = { ok: true, zone: zone ?? null, dateOnly: false, assumedZone: null } as const
  if (offset === undefined) {
    return zone === undefined
      ? whichZone(asked, wall, reading)
      : { ...said, instant: instantOfWall(wall, zone) }
  }
  const minutes = readOffset(offset)
  if (minutes === null)
    return refuse(`“${offset}” is not an offset from UTC.`, 'Offsets look like -06:00 or +05:30, or Z.')
  const instant = new Date(wall - minutes * 60_000)
  if (zone === undefined || zoneOffsetMinutes(instant, zone) === minutes) return { ...said, instant }
  return refuse(
    `“${asked}” contradicts itself: ${zone} is not at ${offset} then.`,
    'Leave out the offset or the zone.',
  )
}

function wholeDay(day: DayNumber, zone: string | undefined, { portalZone }: WhenReading): When {
  const taken = zone ?? portalZone
  const assumedZone = zone === undefined ? portalZone : null
  return { ok: true, instant: startOfDay(day, taken), zone: taken, dateOnly: true, assumedZone }
}

/** Milliseconds since midnight; further digits of a second are left out. */
function readTime(time: string): number | null {
  const [clock = '', fraction = ''] = time.split('.')
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  if (hour > 23 || minute > 59 || second > 59) return null
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
}

/** Minutes east of UTC; no place is farther than 14 hours. */
function readOffset(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', ''))
  const total = hours * 60 + minutes
  return minutes < 60 && total <= 14 * 60 ? (offset.startsWith('-') ? -total : total) : null
}

function whichZone(asked: string, wall: WallTime, { portalZone, computerZone }: WhenReading): Refusal {
  const zones = portalZone === computerZone ? [portalZone] : [portalZone, computerZone]
  const places =
    portalZone === computerZone ? ['the portal and this computer'] : ['the portal', 'this computer']
  const readings = zones.map(
    (zone, index) => `${instantText(instantOfWall(wall, zone))} in ${zone} (${places[index]})`,
  )
  return refuse(
    `“${asked}” does not say in which zone. It would be ${readings.join(', or ')}.`,
    `Type ${zones.map((zone) => `“${asked} ${zone}”`).join(' or ')}.`,
  )
}

function noSuchZone({ date, time }: Form, zone: string, { portalZone }: WhenReading): Refusal {
  const local = time === undefined ? date : `${date} ${time}`
  return refuse(`“${zone}” is not the name of a zone.`, `Name it by its IANA name: “${local} ${portalZone}”.`)
}

function unreadable(asked: string, { portalZone, now }: WhenReading): Refusal {
  const today = dateText(localDay(now, portalZone))
  return refuse(
    `“${asked}” is not a time that campus can read.`,
    `Type a time with its zone (“${today} 08:10 ${portalZone}”), an instant (${instantText(now)}), a date (${today}), now, yesterday, today or tomorrow.`,
  )
}

function instantText(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
