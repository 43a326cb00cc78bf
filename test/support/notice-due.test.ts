import { expect, test } from 'vitest'
import { dueOf, dueWords } from '../../src/support/notice-due.ts'

const ZONE = 'America/Chicago'
const DAY = '2026-11-30T06:00:00.000Z'
const NOON = '2026-11-30T18:00:00.000Z'

test.each([
  ['a day, all of it', DAY, '2026-12-01T05:59:59', '2026-11-30'],
  ['a moment', NOON, '2026-11-30T18:00:00', '2026-11-30 12:00 CST'],
])('%s', (_, endsAt, by, text) => {
  const due = dueOf({ endsAt }, ZONE)
  expect([due?.by.toISOString().slice(0, 19), due?.text]).toEqual([by, text])
})

test.each([
  ['on the day itself', DAY, 'open', '2026-11-30T23:00:00.000Z', 'due 2026-11-30'],
  ['on the day after', DAY, 'open', '2026-12-01T06:00:00.000Z', 'overdue since 2026-11-30'],
  ['a minute late', NOON, 'open', '2026-11-30T18:01:00.000Z', 'overdue since 2026-11-30 12:00 CST'],
  ['closed, so nobody is late', DAY, 'closed', '2026-12-24T06:00:00.000Z', 'due 2026-11-30'],
  ['without a date', null, 'open', NOON, 'due at no date'],
] as const)('%s', (_, endsAt, state, now, words) =>
  expect(dueWords({ endsAt, state }, ZONE, new Date(now))).toBe(words),
)
