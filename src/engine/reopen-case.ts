import type { Transition } from '../portal/port.ts'
import { reopenUntil } from '../support/clocks.ts'
import { Problem } from '../support/problem.ts'
import { refuseIfAny, text } from '../support/checks.ts'
import { requireCase } from './find-case.ts'
import { moveCase, stay } from './transition.ts'
import type { Work } from './work.ts'

/** Opens a closed case again while its window lasts. One that is open stays as it is. */
export async function reopenCase(
  work: Work,
  number: number,
  { reason }: { reason: string },
): Promise<Transition> {
  const { catalog, now } = work
  refuseIfAny(text('The reason', catalog.limits.bodyCharacters)('/reason', reason))
  const before = await requireCase(work, number)
  if (before.closedAt === null) return stay(work, before, null)
  if (now > reopenUntil(new Date(before.closedAt), catalog))
    throw windowPassed(number, catalog.clocks.reopenDays)
  return moveCase(work, before, catalog.lifecycle.reopened, reason)
}

function windowPassed(number: number, days: number): Problem {
  return new Problem('conflict', {
    code: 'reopen-window-passed',
    message: `Case ${number} was closed more than ${days} days ago and cannot be reopened.`,
    hint: `File a new case that names case ${number}: campus case new`,
    caseNumber: number,
  })
}
