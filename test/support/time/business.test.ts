import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBusinessDays,
  businessDaysUntil,
  businessRules,
  isBusinessDay,
} from '../../../src/support/time/business.ts'
import { CATALOG, RULES } from '../desk.ts'

test('the rules are those of the catalog', () => expect(businessRules(CATALOG)).toEqual(RULES))

test.each([
  ['2026-11-02', true],
  ['2026-11-07', false],
  ['2026-11-08', false],
  ['2026-11-26', false],
  ['2026-11-27', false],
  ['2026-11-30', true],
  ['2024-02-29', true],
  ['2026-02-30', false],
  ['soon', false],
])('%s: %s', (date, expected) => expect(isBusinessDay(date, RULES)).toBe(expected))

test.each([
  // ten days over Thanksgiving
  ['2026-11-16T15:00:00Z', 10, '2026-12-03T00:00:00.000Z'],
  // the Friday closes earlier
  ['2026-11-19T15:00:00Z', 1, '2026-11-20T22:00:00.000Z'],
  // Friday evening in Chicago is Saturday in UTC; the next day is Monday all the same
  ['2026-11-21T03:00:00Z', 1, '2026-11-24T00:00:00.000Z'],
  // started on a weekend
  ['2026-11-22T15:00:00Z', 1, '2026-11-24T00:00:00.000Z'],
  // over both clock changes closing stays at 18:00 local time
  ['2026-03-05T18:00:00Z', 2, '2026-03-09T23:00:00.000Z'],
  ['2026-10-29T18:00:00Z', 2, '2026-11-03T00:00:00.000Z'],
  // over a leap day
  ['2028-02-28T18:00:00Z', 1, '2028-03-01T00:00:00.000Z'],
  ['2026-11-16T15:00:00Z', 0, '2026-11-17T00:00:00.000Z'],
])('%s and %i business days is %s', (start, days, expected) =>
  expect(addBusinessDays(new Date(start), days, RULES).toISOString()).toBe(expected),
)

test.each([
  ['2026-11-16T15:00:00Z', '2026-12-03T00:00:00Z', 10],
  ['2026-12-02T15:00:00Z', '2026-12-03T00:00:00Z', 0],
  ['2026-11-25T15:00:00Z', '2026-12-01T00:00:00Z', 1],
  ['2026-12-05T15:00:00Z', '2026-12-01T00:00:00Z', 0],
])('from %s to %s: %i', (from, to, days) =>
  expect(businessDaysUntil(new Date(from), new Date(to), RULES)).toBe(days),
)

test('a day with two windows closes with the later one', () =>
  expect(
    addBusinessDays(new Date('2026-11-02T15:00:00Z'), 1, {
      ...RULES,
      weekly: [
        { days: [2], from: '13:00', to: '17:30' },
        { days: [2], from: '08:00', to: '12:00' },
      ],
    }).toISOString(),
  ).toBe('2026-11-03T23:30:00.000Z'))

test('a desk open until midnight closes on the same day', () =>
  expect(
    addBusinessDays(new Date('2026-11-02T15:00:00Z'), 1, {
      ...RULES,
      weekly: [{ days: [2], from: '00:00', to: '24:00' }],
    }).toISOString(),
  ).toBe('2026-11-04T05:59:59.999Z'))

test('a desk that never opens counts every day but holidays', () => {
  const never = { ...RULES, weekly: [] }
  expect(addBusinessDays(new Date('2026-11-24T12:00:00Z'), 2, never).toISOString()).toBe(
    '2026-11-29T05:59:59.999Z',
  )
  expect(isBusinessDay('2026-11-28', { ...RULES, weekly: [{ days: [9], from: '06:00', to: '18:00' }] })).toBe(
    true,
  )
})

const instants = fc.date({ min: new Date('2020-01-01Z'), max: new Date('2035-01-01Z'), noInvalidDate: true })
const waits = fc.integer({ min: 0, max: 30 })

test('waits that begin later, or last longer, end no earlier', () => {
  fc.assert(
    fc.property(instants, instants, waits, waits, (one, other, short, more) => {
      const [first, second] = one <= other ? [one, other] : [other, one]
      const end = addBusinessDays(first, short, RULES)
      expect(addBusinessDays(second, short, RULES).getTime()).toBeGreaterThanOrEqual(end.getTime())
      expect(addBusinessDays(first, short + more, RULES).getTime()).toBeGreaterThanOrEqual(end.getTime())
    }),
  )
})

test('as many days are left as were added', () => {
  fc.assert(
    fc.property(instants, waits, (start, days) => {
      expect(businessDaysUntil(start, addBusinessDays(start, days, RULES), RULES)).toBe(days)
    }),
  )
})
