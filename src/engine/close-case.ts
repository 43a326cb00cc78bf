import type { Transition } from '../portal/port.ts'
import { optionally, refuseIfAny, text } from '../support/checks.ts'
import { requireCase } from './find-case.ts'
import { moveCase, stay } from './transition.ts'
import type { Work } from './work.ts'

/** Closes a case. One that is closed already stays as it is, with the comment added. */
export async function closeCase(
  work: Work,
  number: number,
  { comment }: { comment: string | null },
): Promise<Transition> {
  const { lifecycle, limits } = work.catalog
  refuseIfAny(optionally(text('The comment', limits.bodyCharacters), '/comment', comment))
  const before = await requireCase(work, number)
  return before.closedAt === null
    ? moveCase(work, before, lifecycle.closed, comment)
    : stay(work, before, comment)
}
