import { describe, it } from 'vitest'
import { newSqlite } from './databases.ts'
import { stopped } from './stop.ts'

describe.concurrent('a server that is told to end', { timeout: 120_000 }, () => {
  it('finishes and answers what runs, on SIGTERM', () => stopped(newSqlite, 'SIGTERM', 'finish'))
  it('does so on SIGINT', () => stopped(newSqlite, 'SIGINT', 'finish'))
  it('ends within its limit when a sender never does', () => stopped(newSqlite, 'SIGTERM', 'never end'))
})
