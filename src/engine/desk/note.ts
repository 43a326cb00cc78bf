import type { CaseSummary } from '../../support/case.ts'
import { refuseIfAny, text } from '../../support/checks.ts'
import { requireCase, summaryOf } from '../find-case.ts'
import { record } from '../record.ts'
import type { Work } from '../work.ts'

/** Keeps something among the desk's people; contacts see neither it nor that the case changed by it. */
export async function noteCase(work: Work, number: number, { body }: { body: string }): Promise<CaseSummary> {
  refuseIfAny(text('The note', work.catalog.limits.bodyCharacters)('/body', body))
  const before = await requireCase(work, number)
  return summaryOf(await record(work, before, { lines: [{ event: 'noted', body }], state: {} }))
}
