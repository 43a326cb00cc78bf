import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate, readDuration, readWhen } from '../../../src/support/time/when.ts'

const READING = {
  portalZone: 'America/Chicago',
  computerZone: 'America/New_York',
  now: new Date('2026-11-03T03:30:00Z'),
}
const CHICAGO = 'America/Chicago'

describe('readWhen', () => {
  test.each([
    ['2026-11-02T14:10:00Z', '2026-11-02T14:10:00.000Z', null],
    ['2026-11-02t14:10z', '2026-11-02T14:10:00.000Z', null],
    ['2026-11-02 14:10:05.25Z', '2026-11-02T14:10:05.250Z', null],
    ['2026-11-02T14:10:40.0359999Z', '2026-11-02T14:10:40.035Z', null],
    ['2026-11-02T08:10-06:00', '2026-11-02T14:10:00.000Z', null],
    ['2026-11-02 08:10 -0600', '2026-11-02T14:10:00.000Z', null],
    ['2026-11-02T19:40+05:30', '2026-11-02T14:10:00.000Z', null],
    ['2026-11-02T20:10+06', '2026-11-02T14:10:00.000Z', null],
    ['  2026-11-02   08:10  America/Chicago ', '2026-11-02T14:10:00.000Z', CHICAGO],
    ['2026-11-02T08:10[America/Chicago]', '2026-11-02T14:10:00.000Z', CHICAGO],
    ['2026-11-02T08:10-06:00[America/Chicago]', '2026-11-02T14:10:00.000Z', CHICAGO],
    ['2026-11-02 14:10 UTC', '2026-11-02T14:10:00.000Z', 'UTC'],
    ['2026-11-02 19:40 Asia/Kolkata', '2026-11-02T14:10:00.000Z', 'Asia/Kolkata'],
    ['2026-03-08 02:30 America/Chicago', '2026-03-08T08:30:00.000Z', CHICAGO],
    ['2026-11-01 01:30 America/Chicago', '2026-11-01T06:30:00.000Z', CHICAGO],
    ['2026-11-01T01:30-06:00[America/Chicago]', '2026-11-01T07:30:00.000Z', CHICAGO],
    ['now', '2026-11-03T03:30:00.000Z', null],
  ])('“%s” is %s', (text, instant, zone) =>
    expect(readWhen(text, READING)).toEqual({
      ok: true,
      instant: new Date(instant),
      zone,
      dateOnly: false,
      assumedZone: null,
    }),
  )

  test.each([
    ['2026-11-01', '2026-11-01T05:00:00.000Z', CHICAGO, CHICAGO],
    ['2024-02-29', '2024-02-29T06:00:00.000Z', CHICAGO, CHICAGO],
    // It is still the second of November in Chicago.
    ['Today', '2026-11-02T06:00:00.000Z', CHICAGO, CHICAGO],
    ['yesterday', '2026-11-01T05:00:00.000Z', CHICAGO, CHICAGO],
    ['tomorrow', '2026-11-03T06:00:00.000Z', CHICAGO, CHICAGO],
    ['2026-11-01 Asia/Kolkata', '2026-10-31T18:30:00.000Z', 'Asia/Kolkata', null],
  ])('“%s” is the day from %s', (text, instant, zone, assumedZone) =>
    expect(readWhen(text, READING)).toEqual({
      ok: true,
      instant: new Date(instant),
      zone,
      dateOnly: true,
      assumedZone,
    }),
  )

  test('a time without a zone is refused with both readings', () =>
    expect(readWhen('2026-11-02T08:10', READING)).toEqual({
      ok: false,
      message:
        '“2026-11-02T08:10” does not say in which zone. It would be 2026-11-02T14:10:00Z in America/Chicago (the portal), or 2026-11-02T13:10:00Z in America/New_York (this computer).',
      hint: 'Type “2026-11-02T08:10 America/Chicago” or “2026-11-02T08:10 America/New_York”.',
    }))

  test('one reading is enough where both zones are the same', () =>
    expect(readWhen('2026-11-02 08:10', { ...READING, computerZone: CHICAGO })).toEqual({
      ok: false,
      message:
        '“2026-11-02 08:10” does not say in which zone. It would be 2026-11-02T14:10:00Z in America/Chicago (the portal and this computer).',
      hint: 'Type “2026-11-02 08:10 America/Chicago”.',
    }))

  test('what a refusal tells to type is accepted', () => {
    const refused = readWhen('2026-11-02 08:10', READING)
    const typed = refused.ok ? [] : [...refused.hint.matchAll(/“(.+?)”/g)].map(([, text = '']) => text)
    expect(typed.map((text) => readWhen(text, READING).ok)).toEqual([true, true])
  })

  test.each([
    ['2026-02-30', 'There is no 2026-02-30', 'YYYY-MM-DD'],
    ['2026-02-29 08:10 America/Chicago', 'There is no 2026-02-29', 'YYYY-MM-DD'],
    ['2026-11-02 24:00 America/Chicago', 'no time 24:00', '23'],
    ['2026-11-02T08:60Z', 'no time 08:60', '59'],
    ['2026-11-02T08:10:61Z', 'no time 08:10:61', '59'],
    ['2026-11-02T08:10+15:00', 'not an offset', '+05:30'],
    ['2026-11-02T08:10-06:75', 'not an offset', '+05:30'],
    ['2026-11-02 08:10 CST', '“CST” is not the name', '“2026-11-02 08:10 America/Chicago”'],
    ['2026-11-02 08:10 America/Chicgo', 'America/Chicgo', '“2026-11-02 08:10 America/Chicago”'],
    ['2026-11-02T08:10-05:00[America/Chicago]', 'contradicts itself', 'Leave out'],
    ['11/02/2026 08:10', 'two dates', '2026-11-02 (month first) or 2026-02-11 (day first)'],
    ['2026-11-02Z', 'not a time', '2026-11-02 08:10 America/Chicago'],
    ['8:10', 'not a time', '2026-11-03T03:30:00Z'],
    ['', 'not a time', 'yesterday'],
    ['last week', 'not a time', 'yesterday'],
  ])('“%s” is refused', (text, message, hint) => {
    const read = readWhen(text, READING)
    expect(read).toMatchObject({ ok: false })
    expect(read).toHaveProperty('message', expect.stringContaining(message))
    expect(read).toHaveProperty('hint', expect.stringContaining(hint))
  })

  test('every instant of JSON is read as it is, and no text makes it throw', () => {
    const date = fc.date({ min: new Date('1000-01-01Z'), max: new Date('9999-12-31Z'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (instant) => {
        expect(readWhen(instant.toISOString(), READING)).toMatchObject({ ok: true, instant })
      }),
    )
    const part = fc.constantFrom(
      '2026',
      '9999',
      '1000',
      '-12-31',
      '-01-01',
      ' ',
      'T',
      '08:10',
      'Z',
      '-06:00',
      '[',
      ']',
      'UTC',
      'x',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    )
    fc.assert(fc.property(text, (typed) => void readWhen(typed, READING)))
  })
})

describe('readDate', () => {
  const reading = { now: READING.now, zone: CHICAGO }

  test.each([
    ['2027-01-15', '2027-01-15'],
    [' 2028-02-29 ', '2028-02-29'],
    ['today', '2026-11-02'],
    ['Tomorrow', '2026-11-03'],
  ])('“%s” is %s', (text, date) => expect(readDate(text, reading)).toEqual({ ok: true, date }))

  test.each([
    ['11/30/2026', 'not written as YYYY-MM-DD', 'Type 2026-11-30.'],
    ['30.11.26', 'not written as YYYY-MM-DD', 'Type 2026-11-30.'],
    ['11/02/2026', 'two dates', 'Type 2026-11-02 (month first) or 2026-02-11 (day first).'],
    ['5/5/2026', 'not written as YYYY-MM-DD', 'Type 2026-05-05.'],
    ['2026-1-5', 'not written as YYYY-MM-DD', 'Type 2026-01-05.'],
    ['13/13/2026', 'is not a date', 'YYYY-MM-DD'],
    ['2026-02-30', 'There is no 2026-02-30', 'YYYY-MM-DD'],
    ['2026-11-02T08:10', 'is not a date', 'YYYY-MM-DD'],
    ['next week', 'is not a date', 'YYYY-MM-DD'],
  ])('“%s” is refused', (text, message, hint) => {
    const read = readDate(text, reading)
    expect(read).toHaveProperty('message', expect.stringContaining(message))
    expect(read).toHaveProperty('hint', expect.stringContaining(hint))
  })
})

describe('readDuration', () => {
  test.each([
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['6h', 21_600_000],
    [' 7D ', 604_800_000],
    ['0s', 0],
  ])('“%s” is %i ms', (text, ms) => expect(readDuration(text)).toEqual({ ok: true, ms }))

  test.each([
    ['90', '“90” has no unit.', '90s, 90m, 90h or 90d'],
    ['6x', '“6x” is not', '30m'],
    ['1.5h', '“1.5h” is not', '30m'],
    ['-6h', '“-6h” is not', '30m'],
    ['h', '“h” is not', '30m'],
    ['', '“” is not', '30m'],
    ['9999999d', '“9999999d” is not', '30m'],
  ])('“%s” is refused', (text, message, hint) => {
    const read = readDuration(text)
    expect(read).toHaveProperty('message', expect.stringContaining(message))
    expect(read).toHaveProperty('hint', expect.stringContaining(hint))
  })
})
