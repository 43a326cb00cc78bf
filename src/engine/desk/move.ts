import type { Transition } from '../../portal/port.ts'
import type { StoredCase } from '../../store/cases.ts'
import type { Catalog } from '../../support/catalog.ts'
import { known, optionally, refuseIfAny, text } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { requireCase } from '../find-case.ts'
import { statusOf } from '../record.ts'
import { moveCase, stay } from '../transition.ts'
import type { Work } from '../work.ts'

/** Moves a case where the catalog lets the desk move it; one that is there already stays, with the comment added. */
export async function moveByDesk(
  work: Work,
  number: number,
  { status, comment }: { status: string; comment: string | null },
): Promise<Transition> {
  const { catalog } = work
  refuseIfAny([
    ...known('status', catalog.statuses.items)('/status', status),
    ...optionally(text('The comment', catalog.limits.bodyCharacters), '/comment', comment),
  ])
  const before = await requireCase(work, number)
  if (before.status === status) return stay(work, before, comment)
  requireWay(catalog, before, status)
  return moveCase(work, before, status, comment)
}

/** Refuses a status that does not follow on the present one. */
export function requireWay(catalog: Catalog, before: StoredCase, status: string): void {
  const { next, label, closed } = statusOf(catalog, before.status)
  if (next === undefined ? !closed : next.includes(status)) return
  const ways = catalog.statuses.items.filter(({ id }) => next?.includes(id)).map(({ id }) => id)
  const reopen = `The contact reopens it: campus case reopen ${before.number} --reason "what came back"`
  throw new Problem('conflict', {
    code: 'no-such-transition',
    message: `Case ${before.number} is ${label}; ${statusOf(catalog, status).label} does not follow on that.`,
    hint: ways.length > 0 ? `It can become: ${ways.join(', ')}.` : reopen,
    caseNumber: before.number,
  })
}
