import { test } from 'vitest'
import { overPostgres } from '../../store/open-team-store.ts'
import { newHardDatabase } from './databases.ts'
import { manyWriters } from './writers.ts'

test('200 write at once, some of it twice: everything is there once', { timeout: 120_000 }, async () => {
  // One file has one server; of several, the same write goes to two at once.
  await manyWriters(newHardDatabase, overPostgres() ? 2 : 1)
})
