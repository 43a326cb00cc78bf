import type { Entry } from '../../outbox/entry.ts'
import { filesOf } from '../../outbox/files.ts'
import { openJournal } from '../../outbox/journal.ts'
import type { Context, Result } from '../context.ts'
import { keptOf, stateNow, type Kept } from './entries.ts'

export interface ListedWrite extends Kept {
  createdAt: string
  attempts: number
  notBefore: string | null
  problem: { code: string; message: string } | null
  files: number
  bytes: number
  /** What was asked for, without its files. */
  input: unknown[]
}

export interface OutboxList {
  items: ListedWrite[]
  nextCursor: null
  truncated: false
}

/** Everything that is kept, of all portals and people of this computer's user. */
export async function run(_input: unknown, { paths, warn }: Context): Promise<Result<OutboxList>> {
  const journal = openJournal(paths.outbox)
  const items = journal.entries().map((entry): ListedWrite => {
    const files = filesOf(entry.args)
    return {
      ...keptOf(entry, stateNow(entry, journal)),
      ...{ createdAt: entry.createdAt, attempts: entry.attempts, notBefore: entry.notBefore },
      problem: entry.problem && { code: entry.problem.code, message: entry.problem.message },
      ...{
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        input: inputOf(entry),
      },
    }
  })
  for (const id of journal.damaged())
    warn({
      code: 'outbox-damaged',
      message: `${id}.json in ${paths.outbox} holds no write that campus can read.`,
    })
  return { data: { items, nextCursor: null, truncated: false } }
}

/** A code of an invitation is shown nowhere. */
function inputOf({ method, args }: Entry): unknown[] {
  return method === 'roster.activate' ? [] : args
}
