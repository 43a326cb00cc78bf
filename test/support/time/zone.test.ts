import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  endOfDay,
  isZone,
  localDay,
  localParts,
  startOfDay,
  toInstant,
  zoneOffsetMinutes,
} from '../../../src/support/time/zone.ts'
import { dateText, readDay } from '../../../src/support/time/calendar.ts'
import { ZONES } from '../zones.ts'

function instantOf(local: string, zone: string): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = local.split(/[-T:]/).map(Number)
  return toInstant({ year, month, day, hour, minute, second }, zone).toISOString()
}

test.each(['America/Chicago', 'america/chicago', 'Asia/Kolkata', 'UTC', 'GMT', 'Etc/GMT+5', 'CST6CDT'])(
  '%s is a zone',
  (name) => expect(isZone(name)).toBe(true),
)

test.each(['', 'CST', 'IST', 'EST', 'Z', '+05:00', '-06:00', 'America/Chicgo', 'Mars/Olympus', 'Central'])(
  '“%s” is no zone',
  (name) => expect(isZone(name)).toBe(false),
)

test.each([
  ['2026-01-15T12:00:00Z', 'America/Chicago', -360],
  ['2026-07-15T12:00:00Z', 'America/Chicago', -300],
  ['2026-07-15T12:00:00Z', 'America/Phoenix', -420],
  ['2026-07-15T12:00:00Z', 'America/St_Johns', -150],
  ['2026-07-15T12:00:00Z', 'Asia/Kolkata', 330],
  ['2026-07-15T12:00:00.999Z', 'Asia/Kathmandu', 345],
  ['1965-07-15T12:00:00.001Z', 'UTC', 0],
])('at %s %s is %i minutes east', (instant, zone, minutes) =>
  expect(zoneOffsetMinutes(new Date(instant), zone)).toBe(minutes),
)

test.each([
  // before, in and after the hour that March skips
  ['2026-03-08T01:59:59', 'America/Chicago', '2026-03-08T07:59:59.000Z'],
  ['2026-03-08T02:00', 'America/Chicago', '2026-03-08T08:00:00.000Z'],
  ['2026-03-08T02:30', 'America/Chicago', '2026-03-08T08:30:00.000Z'],
  ['2026-03-08T03:00', 'America/Chicago', '2026-03-08T08:00:00.000Z'],
  // before, in and after the hour that November has twice
  ['2026-11-01T00:59', 'America/Chicago', '2026-11-01T05:59:00.000Z'],
  ['2026-11-01T01:00', 'America/Chicago', '2026-11-01T06:00:00.000Z'],
  ['2026-11-01T01:30', 'America/Chicago', '2026-11-01T06:30:00.000Z'],
  ['2026-11-01T02:00', 'America/Chicago', '2026-11-01T08:00:00.000Z'],
  ['2026-03-08T02:30', 'America/Phoenix', '2026-03-08T09:30:00.000Z'],
  ['2024-02-29T00:00', 'Asia/Kolkata', '2024-02-28T18:30:00.000Z'],
  // clocks that move by half an hour
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  // a day that Samoa left out
  ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => expect(instantOf(local, zone)).toBe(instant))

test('a day begins and ends where its zone says', () => {
  const day = readDay('2026-11-01') ?? NaN
  expect(startOfDay(day, 'America/Chicago').toISOString()).toBe('2026-11-01T05:00:00.000Z')
  expect(endOfDay(day, 'America/Chicago').toISOString()).toBe('2026-11-02T05:59:59.999Z')
})

test('a day whose midnight is skipped begins at one', () => {
  const day = readDay('2026-04-24') ?? NaN
  expect(startOfDay(day, 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
  expect(localParts(startOfDay(day, 'Africa/Cairo'), 'Africa/Cairo').hour).toBe(1)
})

test('local parts carry the weekday', () => {
  expect(localParts(new Date('2026-11-02T05:10:59.500Z'), 'America/Chicago')).toEqual({
    year: 2026,
    month: 11,
    day: 1,
    hour: 23,
    minute: 10,
    weekday: 7,
  })
  expect(dateText(localDay(new Date('2026-11-02T05:10:59.500Z'), 'America/Chicago'))).toBe('2026-11-01')
})

const minutes = fc
  .date({ min: new Date('1975-01-01T00:00Z'), max: new Date('2060-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))

test('a local time leads back to its instant, or to the earlier one that shows the same', () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(...ZONES), (instant, zone) => {
      const local = localParts(instant, zone)
      const back = toInstant(local, zone)
      expect(back.getTime()).toBeLessThanOrEqual(instant.getTime())
      expect(localParts(back, zone)).toEqual(local)
    }),
  )
})
