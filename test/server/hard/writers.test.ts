import { test } from 'vitest'
import { newHardDatabase } from './databases.ts'
import { manyWriters } from './writers.ts'

test('200 write at once, some of it twice: everything is there once', { timeout: 120_000 }, async () => {
  await manyWriters(newHardDatabase)
})
