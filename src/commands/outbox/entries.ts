import { isDoubtful, laneOf, type Entry, type State } from '../../outbox/entry.ts'
import type { Journal } from '../../outbox/journal.ts'
import { caseOf, type Method } from '../../outbox/methods.ts'
import { wordsOf } from '../../outbox/words.ts'
import { Problem } from '../../support/problem.ts'

/** A kept write as it is shown. */
export interface Kept {
  key: string
  /** The write of the port, a stable word for scripts. */
  write: Method
  /** The same for people. */
  about: string
  case: number | null
  state: State | 'done'
  portal: string
  district: string | null
  who: string
}

/** `state` as it is now: what no other process is sending is not on its way. */
export function keptOf(entry: Entry, state: Kept['state'] = entry.state): Kept {
  const { key, method, args, portal, district, who } = entry
  return { key, write: method, about: wordsOf(entry), case: caseOf(args), state, portal, district, who }
}

/** What really is the case with what was on its way when it was written down. */
export function stateNow(entry: Entry, journal: Journal): State {
  if (!isDoubtful(entry) || entry.state !== 'sending') return entry.state
  const claim = journal.claim(laneOf(entry))
  claim?.release()
  return claim === null ? 'sending' : 'unknown'
}

/** The one entry with that key, or whose key begins so. */
export function entryNamed(given: string, entries: readonly Entry[]): Entry {
  const same = entries.filter(({ key }) => key === given)
  const found = same.length > 0 ? same : entries.filter(({ key }) => key.startsWith(given) && given !== '')
  const [one, ...more] = found
  if (one && more.length === 0) return one
  throw new Problem(one ? 'usage' : 'not-found', {
    code: one ? 'key-ambiguous' : 'key-not-found',
    message: one
      ? `${found.length} kept writes have a key that is or begins “${given}”.`
      : `Nothing is kept under the key “${given}”.`,
    hint: one
      ? 'Give the whole key, or drop them one after the other.'
      : '`campus outbox list` shows what is kept.',
  })
}
