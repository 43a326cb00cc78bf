import { expect, test } from 'vitest'
import { overPostgres } from '../../store/open-team-store.ts'
import { runs, tellWhenLong } from '../../support/long.ts'
import { fuzzed } from './fuzz.ts'

test(
  'random requests find no failure and nothing of another district',
  { timeout: runs(120_000, 900_000) },
  async () => {
    const each = runs(300, 1000)
    // The checks of a request are the same over every database, so over a second one others are tried, and fewer.
    const [first, howMany] = overPostgres() ? [11, runs(2, 9)] : [1, runs(4, 9)]
    const fixed = Array.from({ length: howMany }, (_, index) => ({ seed: first + index, requests: each }))
    const fresh = { seed: Math.floor(Math.random() * 2 ** 31), requests: each }
    const { statuses, done } = await fuzzed(undefined, [...fixed, fresh])
    tellWhenLong(statuses)
    // Enough of it gets behind the first checks.
    const total = Object.values(statuses).reduce((sum, count) => sum + count, 0)
    expect(statuses[200] ?? 0).toBeGreaterThan(total / 8)
    expect(Object.keys(done).length).toBeGreaterThan(25)
  },
)
