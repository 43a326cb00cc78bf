import type { CaseSummary } from '../support/case.ts'
import { groupBy } from '../support/group-by.ts'
import { LINK_FIELD, linksOf, type CaseLink } from '../support/link.ts'
import { SELECT_SUMMARY, toSummary, type SummaryRow } from './cases.ts'
import { inDistricts } from './in-districts.ts'
import type { Tx } from './store.ts'

interface LinkRow {
  number: number
  from: string | null
  to: string | null
}

/** Open cases of districts that have links, by number. */
export async function linkedCases(
  tx: Tx,
  districts: readonly string[],
  limit: number,
): Promise<{ case: CaseSummary; links: CaseLink[] }[]> {
  const rows = await tx.all<SummaryRow>(
    `${SELECT_SUMMARY} WHERE ${inDistricts('c.district', districts)} AND c.waiting_on IN ('desk', 'requester')
     AND EXISTS (SELECT 1 FROM history h WHERE h.case_number = c.number AND h.event = 'changed' AND h.field = ?)
     ORDER BY c.number LIMIT ?`,
    ...[...districts, LINK_FIELD, limit],
  )
  const links = await linksOfCases(
    tx,
    districts,
    rows.map(({ number }) => number),
  )
  return rows.map((row) => ({ case: toSummary(row), links: links.get(row.number) ?? [] }))
}

/** The links of cases of those districts, by number of the case. */
export async function linksOfCases(
  tx: Tx,
  districts: readonly string[],
  numbers: readonly number[],
): Promise<Map<number, CaseLink[]>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx.all<LinkRow>(
    `SELECT h.case_number AS number, h.value_before AS "from", h.value_after AS "to" FROM history h
     WHERE h.case_number IN (${numbers.map(() => '?').join(', ')}) AND ${inDistricts('h.district', districts)}
     AND h.event = 'changed' AND h.field = ? ORDER BY h.id`,
    ...[...numbers, ...districts, LINK_FIELD],
  )
  const lines = rows.map((row) => ({ ...row, event: 'changed' as const, field: LINK_FIELD }))
  return new Map([...groupBy(lines, ({ number }) => number)].map(([number, told]) => [number, linksOf(told)]))
}
