import type { ClosedByDedupe } from '../portal/port.ts'
import { findDedupe } from '../store/dedupes.ts'
import { optionally, refuseIfAny, text } from '../support/checks.ts'
import { dedupeKeyErrors } from '../support/dedupe.ts'
import { closeCase } from './close-case.ts'
import { requireCase } from './find-case.ts'
import { stay } from './transition.ts'
import type { Work } from './work.ts'

/**
 * Closes the open case that has a dedupe key, which frees it. The last one that had it stays as it is when it is closed,
 * and takes no comment: a job says at every success that all is well.
 */
export async function closeByDedupe(
  work: Work,
  dedupe: string,
  { comment }: { comment: string | null },
): Promise<ClosedByDedupe> {
  const { bodyCharacters } = work.catalog.limits
  refuseIfAny([
    ...dedupeKeyErrors('/dedupe', dedupe),
    ...optionally(text('The comment', bodyCharacters), '/comment', comment),
  ])
  const last = await findDedupe(work.tx, work.actor.district, dedupe)
  if (last === undefined) return { case: null, changed: false }
  const found = await requireCase(work, last.caseNumber)
  return found.closedAt === null ? closeCase(work, found.number, { comment }) : stay(work, found, null)
}
