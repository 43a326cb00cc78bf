import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BusinessRules } from '../../../src/support/time/business.ts'
import { businessMeter } from '../../../src/support/time/business-hours.ts'
import { localDays } from '../../../src/support/time/local-days.ts'
import { windowsWithin } from '../../../src/support/time/window.ts'
import { localDay } from '../../../src/support/time/zone.ts'
import { holds } from '../property.ts'

const HOUR = 3_600_000
const DESK: BusinessRules = {
  zone: 'America/Chicago',
  weekly: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '18:00' }],
  holidays: new Set(['2026-11-26']),
}
const ALL_WEEK = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }
const NIGHTS: BusinessRules = { ...DESK, weekly: [{ ...ALL_WEEK, from: '01:00', to: '05:00' }] }
const PHOENIX: BusinessRules = { ...NIGHTS, zone: 'America/Phoenix' }
const KOLKATA: BusinessRules = { ...DESK, zone: 'Asia/Kolkata' }
const SYDNEY: BusinessRules = { ...NIGHTS, zone: 'Australia/Sydney' }
const NEVER: BusinessRules = { ...DESK, weekly: [] }
const TWICE: BusinessRules = {
  ...DESK,
  weekly: [
    ...DESK.weekly,
    { days: [2], from: '12:00', to: '20:00' },
    { days: [2], from: '07:00', to: '08:00' },
  ],
}

it.each<[string, BusinessRules, string, string, number]>([
  ['within a day', DESK, '2026-11-24T15:00:00Z', '2026-11-24T17:30:00Z', 2.5],
  ['nothing', DESK, '2026-11-24T15:00:00Z', '2026-11-24T15:00:00Z', 0],
  ['backwards', DESK, '2026-11-24T17:00:00Z', '2026-11-24T15:00:00Z', 0],
  ['from opening to closing', DESK, '2026-11-24T12:00:00Z', '2026-11-25T00:00:00Z', 12],
  ['from before opening to after closing', DESK, '2026-11-24T06:00:00Z', '2026-11-25T05:59:00Z', 12],
  ['from closing to opening', DESK, '2026-11-25T00:00:00Z', '2026-11-25T12:00:00Z', 0],
  ['over night', DESK, '2026-11-24T23:00:00Z', '2026-11-25T13:00:00Z', 2],
  ['over a weekend', DESK, '2026-11-20T23:00:00Z', '2026-11-23T13:00:00Z', 2],
  ['on a weekend', DESK, '2026-11-21T12:00:00Z', '2026-11-22T23:00:00Z', 0],
  ['over a holiday', DESK, '2026-11-25T23:00:00Z', '2026-11-27T13:00:00Z', 2],
  ['on a holiday', DESK, '2026-11-26T12:00:00Z', '2026-11-26T20:00:00Z', 0],
  ['a year', DESK, '2026-01-01T06:00:00Z', '2027-01-01T06:00:00Z', 260 * 12],
  ['the night that loses an hour', NIGHTS, '2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z', 3],
  ['the night that has one twice', NIGHTS, '2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z', 5],
  [
    'the same nights where clocks never change (March)',
    PHOENIX,
    '2026-03-08T07:00:00Z',
    '2026-03-09T07:00:00Z',
    4,
  ],
  [
    'the same nights where clocks never change (November)',
    PHOENIX,
    '2026-11-01T07:00:00Z',
    '2026-11-02T07:00:00Z',
    4,
  ],
  ['a zone at half hours', KOLKATA, '2026-11-24T00:30:00Z', '2026-11-24T12:30:00Z', 12],
  ['the other half of the world, spring', SYDNEY, '2026-10-03T14:00:00Z', '2026-10-04T13:00:00Z', 3],
  ['the other half of the world, autumn', SYDNEY, '2026-04-04T13:00:00Z', '2026-04-05T14:00:00Z', 5],
  ['without hours every hour of a day counts', NEVER, '2026-11-24T06:00:00Z', '2026-11-25T06:00:00Z', 24],
  ['without hours a short day is short', NEVER, '2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z', 23],
  ['without hours a holiday counts nothing', NEVER, '2026-11-26T06:00:00Z', '2026-11-27T06:00:00Z', 0],
  ['hours that overlap count once', TWICE, '2026-11-24T06:00:00Z', '2026-11-25T06:00:00Z', 14],
])('%s', (_, rules, from, to, hours) => {
  expect(businessMeter(rules)(Date.parse(from), Date.parse(to))).toBe(hours * HOUR)
})

const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) })

it.each([DESK, NIGHTS, KOLKATA, SYDNEY])(
  'one meter, asked in any order, is the sum of the windows (%#)',
  (rules) => {
    const meter = businessMeter(rules)
    return holds(
      fc.asyncProperty(instants, fc.integer({ min: 0, max: 9 * 24 * HOUR }), async (from, length) => {
        const span = { from: new Date(from), to: new Date(from + length) }
        const sum = windowsWithin(rules.weekly, span, rules).reduce(
          (total, window) =>
            total +
            Math.min(window.to.getTime(), span.to.getTime()) -
            Math.max(window.from.getTime(), span.from.getTime()),
          0,
        )
        expect(meter(from, from + length)).toBe(sum)
      }),
      10,
    )
  },
)

it.each([
  'America/Chicago',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
])('the days of %s are those of its clock', (zone) => {
  const dayOf = localDays(zone)
  return holds(
    fc.asyncProperty(instants, async (time) => {
      expect(dayOf(time)).toBe(localDay(new Date(time), zone))
    }),
    20,
  )
})
