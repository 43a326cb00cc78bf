import type { CaseSummary } from '../support/case.ts'
import { inDistricts } from './in-districts.ts'
import { SELECT_SUMMARY, toSummary, type SummaryRow } from './cases.ts'
import type { Tx } from './store.ts'

/** Open cases of districts that wait on the desk: called in, then escalated, then by priority (most urgent first), then oldest first. */
export async function deskQueue(
  tx: Tx,
  districts: readonly string[],
  priorities: readonly string[],
  limit: number,
): Promise<CaseSummary[]> {
  const urgency = priorities.map(() => 'WHEN ? THEN ?').join(' ')
  const rows = await tx.all<SummaryRow>(
    `${SELECT_SUMMARY} WHERE ${inDistricts('c.district', districts)} AND c.waiting_on = 'desk'
     ORDER BY c.caller IS NULL, c.escalation IS NULL, ${urgency === '' ? '0' : `CASE c.priority ${urgency} ELSE 99 END`},
       c.created_at, c.number LIMIT ?`,
    ...[...districts, ...priorities.flatMap((id, index) => [id, index]), limit],
  )
  return rows.map(toSummary)
}
