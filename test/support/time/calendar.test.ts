import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateText, isoWeekday, readDay } from '../../../src/support/time/calendar.ts'

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1970-01-01', '1969-12-31'])('%s is a day', (text) => {
  const day = readDay(text)
  expect(day === null ? null : dateText(day)).toBe(text)
})

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-5',
  '0206-11-02',
  '2026-11-02 ',
  '',
])('“%s” is no day', (text) => expect(readDay(text)).toBeNull())

test.each([
  ['2026-11-02', 1],
  ['2026-11-08', 7],
  ['1969-12-31', 3],
])('%s is weekday %i', (text, weekday) => expect(isoWeekday(readDay(text) ?? NaN)).toBe(weekday))

test('days read back as they were written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (day) => readDay(dateText(day)) === day),
  )
})
