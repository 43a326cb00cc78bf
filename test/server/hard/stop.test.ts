import { describe, it } from 'vitest'
import { newHardDatabase } from './databases.ts'
import { stopped } from './stop.ts'

describe.concurrent('a server that is told to end', { timeout: 120_000 }, () => {
  it('finishes and answers what runs, on SIGTERM', () => stopped(newHardDatabase, 'SIGTERM', 'finish'))
  it('does so on SIGINT', () => stopped(newHardDatabase, 'SIGINT', 'finish'))
  it('ends within its limit when a sender never does', () => stopped(newHardDatabase, 'SIGTERM', 'never end'))
})
