import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { businessRules, type BusinessRules } from '../../../src/support/time/business.ts'
import {
  nextBusinessDay,
  nextWindow,
  overlap,
  windowsWithin,
  type Span,
} from '../../../src/support/time/window.ts'
import { RULES } from '../desk.ts'

const SHIPPED = businessRules(infiniteCampus)
const THURSDAY = infiniteCampus.maintenance.weekly
const SUNDAY = [{ days: [7], from: '01:30', to: '02:30' }]
const TWICE = [
  { days: [3], from: '20:00', to: '21:00' },
  { days: [1, 3], from: '05:00', to: '06:00' },
]
const span = (from: string, to: string): Span => ({ from: new Date(from), to: new Date(to) })
const text = (window: Span | null) => window && [window.from.toISOString(), window.to.toISOString()]
const inZone = (zone: string): BusinessRules => ({ ...RULES, zone })

describe('the next window', () => {
  test.each([
    [
      'on a Wednesday before it',
      '2026-11-04T18:00:00Z',
      '2026-11-05T06:30:00.000Z',
      '2026-11-05T09:30:00.000Z',
    ],
    [
      'a moment before it',
      '2026-11-05T06:29:59.999Z',
      '2026-11-05T06:30:00.000Z',
      '2026-11-05T09:30:00.000Z',
    ],
    ['when it begins', '2026-11-05T06:30:00Z', '2026-11-12T06:30:00.000Z', '2026-11-12T09:30:00.000Z'],
    [
      'when it has begun already',
      '2026-11-05T08:00:00Z',
      '2026-11-12T06:30:00.000Z',
      '2026-11-12T09:30:00.000Z',
    ],
    [
      'on the Wednesday before Thanksgiving',
      '2026-11-25T18:00:00Z',
      '2026-12-03T06:30:00.000Z',
      '2026-12-03T09:30:00.000Z',
    ],
    ['in summer time', '2026-07-01T18:00:00Z', '2026-07-02T05:30:00.000Z', '2026-07-02T08:30:00.000Z'],
    // Wednesday evening in Chicago is Thursday in UTC
    ['late on a Wednesday', '2026-11-05T05:59:00Z', '2026-11-05T06:30:00.000Z', '2026-11-05T09:30:00.000Z'],
    [
      'over the end of the year',
      '2026-12-31T12:00:00Z',
      '2027-01-07T06:30:00.000Z',
      '2027-01-07T09:30:00.000Z',
    ],
  ])('of the shipped catalog, %s', (_, after, from, to) =>
    expect(text(nextWindow(THURSDAY, new Date(after), SHIPPED))).toEqual([from, to]),
  )

  test.each([
    [
      'the earlier of a day, whatever the order of the list',
      '2026-11-04T10:00:00Z',
      '2026-11-04T11:00:00.000Z',
    ],
    ['the later of a day, when the earlier one began', '2026-11-04T11:00:00Z', '2026-11-05T02:00:00.000Z'],
    ['that of another day', '2026-11-05T03:00:00Z', '2026-11-09T11:00:00.000Z'],
  ])('of two is %s', (_, after, from) =>
    expect(nextWindow(TWICE, new Date(after), RULES)?.from.toISOString()).toBe(from),
  )

  test('is none where there are no windows', () =>
    expect(nextWindow([], new Date('2026-11-02T12:00:00Z'), SHIPPED)).toBeNull())

  test('is none where every one is a holiday', () => {
    const days = Array.from({ length: 1200 }, (_, index) => new Date(Date.UTC(2026, 10, 1 + index)))
    const holidays = new Set(days.map((day) => day.toISOString().slice(0, 10)))
    expect(nextWindow(THURSDAY, new Date('2026-11-02T12:00:00Z'), { ...RULES, holidays })).toBeNull()
  })
})

describe('a window at a clock change', () => {
  test.each([
    [
      'an hour longer where an hour comes twice',
      'America/Chicago',
      '2026-10-31T12:00:00Z',
      '2026-11-01T06:30:00.000Z',
      '2026-11-01T08:30:00.000Z',
    ],
    [
      'an hour long where one is skipped',
      'America/Chicago',
      '2027-03-13T12:00:00Z',
      '2027-03-14T07:30:00.000Z',
      '2027-03-14T08:30:00.000Z',
    ],
    [
      'an hour long a week later',
      'America/Chicago',
      '2027-03-20T12:00:00Z',
      '2027-03-21T06:30:00.000Z',
      '2027-03-21T07:30:00.000Z',
    ],
    [
      'an hour long in November where clocks stay',
      'America/Phoenix',
      '2026-10-31T12:00:00Z',
      '2026-11-01T08:30:00.000Z',
      '2026-11-01T09:30:00.000Z',
    ],
    [
      'an hour long in March where clocks stay',
      'America/Phoenix',
      '2027-03-13T12:00:00Z',
      '2027-03-14T08:30:00.000Z',
      '2027-03-14T09:30:00.000Z',
    ],
    [
      'an hour long in UTC',
      'UTC',
      '2027-03-13T12:00:00Z',
      '2027-03-14T01:30:00.000Z',
      '2027-03-14T02:30:00.000Z',
    ],
  ])('is %s in %s', (_, zone, after, from, to) =>
    expect(text(nextWindow(SUNDAY, new Date(after), inZone(zone)))).toEqual([from, to]),
  )

  test('does not come again in the hour that comes twice', () =>
    expect(text(nextWindow(SUNDAY, new Date('2026-11-01T07:15:00Z'), RULES))).toEqual([
      '2026-11-08T07:30:00.000Z',
      '2026-11-08T08:30:00.000Z',
    ]))

  test.each([
    ['02:00', '03:00'],
    ['02:30', '03:00'],
    ['02:30', '03:15'],
    ['02:30', '03:30'],
  ])('is left out where the clock leaves nothing of it: %s to %s', (from, to) => {
    const weekly = [{ days: [7], from, to }]
    const found = nextWindow(weekly, new Date('2027-03-13T12:00:00Z'), RULES)
    expect(found?.from.toISOString().slice(0, 10)).toBe('2027-03-21')
    expect(windowsWithin(weekly, span('2027-03-14T00:00:00Z', '2027-03-15T00:00:00Z'), RULES)).toEqual([])
  })
})

describe('the windows within a span', () => {
  const november = span('2026-11-01T06:00:00Z', '2026-12-01T06:00:00Z')

  test('are those of every week but holidays, in order', () =>
    expect(windowsWithin(THURSDAY, november, SHIPPED).map(({ from }) => from.toISOString())).toEqual([
      '2026-11-05T06:30:00.000Z',
      '2026-11-12T06:30:00.000Z',
      '2026-11-19T06:30:00.000Z',
    ]))

  test('are in order within a day', () =>
    expect(
      windowsWithin(TWICE, span('2026-11-04T06:00:00Z', '2026-11-05T05:00:00Z'), RULES).map(({ from }) =>
        from.toISOString(),
      ),
    ).toEqual(['2026-11-04T11:00:00.000Z', '2026-11-05T02:00:00.000Z']))

  test.each([
    ['one that began already', '2026-11-05T08:00:00Z', '2026-11-05T08:01:00Z', 1],
    ['one that ends when it begins', '2026-11-05T09:30:00Z', '2026-11-05T12:00:00Z', 0],
    ['one that begins when it ends', '2026-11-05T05:00:00Z', '2026-11-05T06:30:00Z', 0],
    ['one within it', '2026-11-05T06:00:00Z', '2026-11-05T12:00:00Z', 1],
    ['the one on a holiday', '2026-11-26T06:00:00Z', '2026-11-26T12:00:00Z', 0],
    ['one after a night over midnight', '2026-11-05T05:00:00Z', '2026-11-05T07:00:00Z', 1],
    ['none, where it ends before it begins', '2026-11-12T07:00:00Z', '2026-11-05T07:00:00Z', 0],
  ])('count %s: from %s to %s', (_, from, to, length) =>
    expect(windowsWithin(THURSDAY, span(from, to), SHIPPED)).toHaveLength(length),
  )

  test('are none where there are no windows', () => expect(windowsWithin([], november, SHIPPED)).toEqual([]))

  test('are looked for in three years at most', () =>
    expect(
      windowsWithin(THURSDAY, span('2026-11-01T06:00:00Z', '9999-01-01T00:00:00Z'), RULES).length,
    ).toBeLessThan(160))
})

test.each([
  ['2026-11-05T01:00:00Z', '2026-11-05T02:00:00Z', false],
  ['2026-11-05T01:00:00Z', '2026-11-05T02:00:00.001Z', true],
  ['2026-11-05T02:30:00Z', '2026-11-05T02:31:00Z', true],
  ['2026-11-05T01:00:00Z', '2026-11-05T04:00:00Z', true],
  ['2026-11-05T02:59:59.999Z', '2026-11-05T04:00:00Z', true],
  ['2026-11-05T03:00:00Z', '2026-11-05T04:00:00Z', false],
])('from %s to %s overlaps 02:00 to 03:00: %s', (from, to, expected) => {
  const other = span('2026-11-05T02:00:00Z', '2026-11-05T03:00:00Z')
  expect([overlap(span(from, to), other), overlap(other, span(from, to))]).toEqual([expected, expected])
})

test.each([
  ['a Monday', '2026-11-02T15:00:00Z', '2026-11-03'],
  ['a Friday', '2026-11-06T15:00:00Z', '2026-11-09'],
  ['a Friday evening that is Saturday in UTC', '2026-11-07T03:00:00Z', '2026-11-09'],
  ['the day before two holidays', '2026-11-25T15:00:00Z', '2026-11-30'],
  ['a Sunday of 25 hours', '2026-11-02T05:30:00Z', '2026-11-02'],
  ['a Sunday of 23 hours', '2027-03-15T04:30:00Z', '2027-03-15'],
])('the business day after %s', (_, moment, date) =>
  expect(nextBusinessDay(new Date(moment), RULES)).toBe(date),
)
