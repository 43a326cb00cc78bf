import type { Transition } from '../portal/port.ts'
import type { StoredCase } from '../store/cases.ts'
import type { StatusView } from '../support/case.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { commentLine, momentFor, record, statusChange } from './record.ts'
import type { Work } from './work.ts'

/** Moves a case to a status, with a comment if there is one, and answers what is stored then. */
export async function moveCase(
  work: Work,
  before: StoredCase,
  status: string,
  comment: string | null,
): Promise<Transition> {
  const change = statusChange(work.catalog, before, status, momentFor(work.now, before))
  await record(work, before, {
    lines: [...(comment === null ? [] : [commentLine(comment)]), ...change.lines],
    state: change.state,
  })
  return transitionOf(before, await requireCase(work, before.number), true)
}

/** The answer when the case was already where it should go; a comment is added all the same. */
export async function stay(work: Work, before: StoredCase, comment: string | null): Promise<Transition> {
  const after =
    comment === null ? before : await record(work, before, { lines: [commentLine(comment)], state: {} })
  return transitionOf(before, after, false)
}

export function transitionOf(before: StoredCase, after: StoredCase, changed: boolean): Transition {
  return { case: summaryOf(after), before: viewOf(before), after: viewOf(after), changed }
}

function viewOf({ status, waitingOn }: StoredCase): StatusView {
  return { status, waitingOn }
}
