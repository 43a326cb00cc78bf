import { findCase, type StoredCase } from '../store/cases.ts'
import type { CaseSummary } from '../support/case.ts'
import { Problem } from '../support/problem.ts'
import type { Reading } from './work.ts'

/** A case of the actor's district, or a `case-not-found` problem. */
export async function requireCase({ tx, actor }: Reading, number: number): Promise<StoredCase> {
  const found = await findCase(tx, actor.district, number)
  if (found) return found
  throw new Problem('not-found', {
    code: 'case-not-found',
    message: `There is no case ${number}.`,
    hint: '`campus case list` shows the newest ones.',
    caseNumber: number,
  })
}

/** What lists show of a stored case. */
export function summaryOf(item: StoredCase): CaseSummary & { number: number } {
  const { contactId, statusSince, zone, answers, lastChange, followUps, ...summary } = item
  return summary
}
