import { afterEach, expect, test, vi } from 'vitest'
import { ago, count, inDays, localText } from '../../../src/support/time/words.ts'

const NOW = new Date('2026-11-02T14:10:00Z')

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['2026-11-02T14:10:00.000Z', 'just now'],
  ['2026-11-02T14:09:00.001Z', 'just now'],
  ['2026-11-02T14:09:00.000Z', '1 min ago'],
  ['2026-11-02T13:10:01.000Z', '59 min ago'],
  ['2026-11-02T13:10:00.000Z', '1 h ago'],
  ['2026-11-01T14:10:01.000Z', '23 h ago'],
  ['2026-11-01T14:10:00.000Z', 'yesterday'],
  ['2026-10-31T14:10:01.000Z', 'yesterday'],
  ['2026-10-31T14:10:00.000Z', '2 days ago'],
  ['2026-10-21T14:10:00.000Z', '12 days ago'],
  ['2026-10-03T14:10:00.000Z', '30 days ago'],
  ['2026-10-02T14:10:00.000Z', '2026-10-02'],
  ['2026-03-04T14:10:00.000Z', '2026-03-04'],
  ['2026-11-02T15:00:00.000Z', 'just now'],
  ['2031-01-01T00:00:00.000Z', '2031-01-01'],
])('%s is %s', (instant, text) => {
  vi.stubGlobal('Intl', undefined)
  expect(ago(new Date(instant), NOW)).toBe(text)
})

test.each([
  [4, 'business day', 'in 4 business days'],
  [1, 'business day', 'in 1 business day'],
  [0, 'day', 'today'],
  [-1, 'day', '1 day ago'],
  [-2, 'day', '2 days ago'],
])('%i %s: %s', (n, noun, text) => expect(inDays(n, noun)).toBe(text))

test('counts', () =>
  expect([count(0, 'day'), count(1, 'day'), count(2, 'day')]).toEqual(['0 days', '1 day', '2 days']))

test.each([
  ['2026-11-02T14:10:00Z', 'America/Chicago', '2026-11-02 08:10 CST'],
  ['2026-07-02T04:05:00Z', 'America/Chicago', '2026-07-01 23:05 CDT'],
  ['2026-11-02T06:00:00Z', 'America/Chicago', '2026-11-02 00:00 CST'],
  ['2026-11-02T14:10:00Z', 'Asia/Kolkata', '2026-11-02 19:40 GMT+5:30'],
  ['2026-11-02T14:10:00Z', 'UTC', '2026-11-02 14:10 UTC'],
])('%s in %s is %s', (instant, zone, text) => expect(localText(new Date(instant), zone)).toBe(text))
