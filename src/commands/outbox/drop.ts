import { laneOf } from '../../outbox/entry.ts'
import { openJournal } from '../../outbox/journal.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { entryNamed, keptOf, type Kept } from './entries.ts'
import type { outboxDrop } from './spec.ts'

export interface DropResult extends Kept {
  outcome: 'updated' | 'unchanged'
}

/** Forgets a write, which only a person may decide; what another process is sending now cannot be stopped. */
export async function run(
  { args: [given = ''] }: Input<typeof outboxDrop>,
  context: Context,
): Promise<Result<DropResult>> {
  const journal = openJournal(context.paths.outbox)
  const entry = entryNamed(given, journal.entries())
  const claim = journal.claim(laneOf(entry))
  if (claim === null) throw beingSent(entry.key)
  try {
    const state = entry.state === 'sending' ? 'unknown' : entry.state
    const kept = keptOf(entry, state)
    if (context.globals.dryRun || !(await agreed(kept, context)))
      return { data: { ...kept, outcome: 'unchanged' } }
    journal.drop(entry.id)
    return { data: { ...kept, outcome: 'updated' } }
  } finally {
    claim.release()
  }
}

async function agreed({ key, about, state }: Kept, { globals, terminal }: Context): Promise<boolean> {
  if (globals.yes || state === 'refused') return true
  const loss = state === 'unknown' ? 'It may have happened already, or never will.' : 'It is never sent then.'
  if (terminal.canAsk) {
    const message = `Drop ${about}? ${loss}`
    return (await terminal.ask({ kind: 'confirm', message, default: false })) === 'yes'
  }
  throw new Problem('usage', {
    code: 'not-confirmed',
    message: `Dropping ${about} cannot be undone. ${loss}`,
    hint: `Say so with --yes: campus outbox drop ${key} --yes`,
  })
}

function beingSent(key: string): Problem {
  return new Problem('conflict', {
    code: 'being-sent',
    message: `Another campus is sending what has the key ${key}, or something about the same case.`,
    hint: 'Try again in a moment.',
    retryable: true,
  })
}
