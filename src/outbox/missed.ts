import type { Outcome, Portal } from '../portal/port.ts'
import { lookOnce } from './attempt.ts'
import type { Entry } from './entry.ts'
import { caseOf } from './methods.ts'
import { gone } from './problems.ts'
import { valueFound } from './value-found.ts'

/**
 * What became of a write that is kept no more and that the portal has nothing of under its key. Either somebody dropped
 * it, or another process sent it and it left no key, as what only changes a case may: then it is the case as it is now.
 * Null where that cannot be seen now.
 */
export async function missed(
  entry: Entry,
  portal: Portal,
  { isDropped, milliseconds }: { isDropped: boolean; milliseconds: number },
): Promise<Outcome<unknown> | null> {
  const number = caseOf(entry.args)
  if (isDropped || number === null || portal.capabilities().exactlyOnce !== 'lookup')
    return { outcome: 'refused', problem: gone(entry) }
  const looked = await lookOnce(() => portal.viewCase(number), milliseconds)
  if (!('found' in looked)) return null
  return { outcome: 'done', value: valueFound(entry.method, looked.found), replayed: true }
}
