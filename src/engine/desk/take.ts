import type { CaseSummary } from '../../support/case.ts'
import { requireCase, summaryOf } from '../find-case.ts'
import { changedLine, momentFor, record, statusChange } from '../record.ts'
import { Problem } from '../../support/problem.ts'
import type { Work } from '../work.ts'

/** Makes the acting person the one who answers; a case that nobody looked at yet is being worked on then. */
export async function takeCase(work: Work, number: number): Promise<CaseSummary> {
  const { catalog, actor, now } = work
  const before = await requireCase(work, number)
  if (before.closedAt !== null) throw closedCase(number)
  const { initial, answered } = catalog.lifecycle
  const move =
    before.status === initial ? statusChange(catalog, before, answered, momentFor(now, before)) : null
  const { name } = actor.contact
  if (before.advisor === name && move === null) return summaryOf(before)
  const taken = before.advisor === name ? [] : [changedLine('advisor', before.advisor, name)]
  const lines = [...taken, ...(move?.lines ?? [])]
  return summaryOf(await record(work, before, { lines, state: { ...move?.state, advisor: name } }))
}

function closedCase(number: number): Problem {
  return new Problem('conflict', {
    code: 'case-closed',
    message: `Case ${number} is closed; nobody needs to answer it.`,
    hint: `Look at it: campus desk view ${number}`,
    caseNumber: number,
  })
}
