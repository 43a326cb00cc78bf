import { appendHistory } from '../../store/history.ts'
import type { CaseSummary } from '../../support/case.ts'
import { refuseIfAny, text } from '../../support/checks.ts'
import { requireCase, summaryOf } from '../find-case.ts'
import { momentFor } from '../record.ts'
import { authorOf, type Work } from '../work.ts'

/** Keeps something among the desk's people; contacts see neither it nor that the case changed by it. */
export async function noteCase(work: Work, number: number, { body }: { body: string }): Promise<CaseSummary> {
  const { tx, actor, now } = work
  refuseIfAny(text('The note', work.catalog.limits.bodyCharacters)('/body', body))
  const before = await requireCase(work, number)
  const line = { event: 'noted', body } as const
  await appendHistory(tx, actor.district, number, line, authorOf(actor), momentFor(now, before))
  return summaryOf(before)
}
