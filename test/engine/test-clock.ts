import type { Clock } from '../../src/support/clock.ts'

export const DAY = 24 * 60 * 60 * 1000

/** A clock that stands still until it is set. Begins on a Monday. */
export interface TestClock extends Clock {
  set(iso: string): void
  pass(milliseconds: number): void
}

export function testClock(start = '2026-11-02T15:00:00.000Z'): TestClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now),
    zone: () => 'UTC',
    set: (iso) => void (now = Date.parse(iso)),
    pass: (milliseconds) => void (now += milliseconds),
  }
}
