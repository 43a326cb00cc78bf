import type { CaseSummary } from '../support/case.ts'
import { enoughToFind, formsOf } from '../support/similar.ts'
import { SELECT_SUMMARY, toSummary, type SummaryRow } from './cases.ts'
import type { Tx } from './store.ts'

/** From here on a term is common; counting further would cost more than it tells. */
const COMMON = 100
const LOOKED_AT = 100
/** How common a term is, roughly: anywhere, in any district. */
const SOME = `SELECT 1 FROM cases_fts WHERE cases_fts MATCH ? LIMIT ${COMMON}`

export interface LikelyCase {
  summary: CaseSummary
  /** Everything that was answered, as JSON. */
  answers: string
}

/** Open cases that have one of the rarest of the terms, newest change first. Never looks at more than a hundred. */
export async function likelyCases(tx: Tx, district: string, terms: readonly string[]): Promise<LikelyCase[]> {
  const within = `district : "${district.replaceAll('"', '""')}" AND {subject answers} : `
  const matches = terms.map((term) =>
    formsOf(term)
      .map((form) => `"${form}"`)
      .join(' OR '),
  )
  const counts = await tx.get<Record<string, number>>(
    `SELECT ${matches.map((_, index) => `(SELECT count(*) FROM (${SOME})) AS t${index}`).join(', ')}`,
    ...matches,
  )
  const rarest = matches
    .map((match, index) => ({ match, count: counts?.[`t${index}`] ?? 0 }))
    .sort((one, other) => one.count - other.count)
    .slice(0, enoughToFind(terms.length))
  const rows = await tx.all<SummaryRow & { answers: string }>(
    `${SELECT_SUMMARY.replace(' p.name', ' c.answers, p.name')}
     WHERE c.closed_at IS NULL AND c.last_change IN (
       SELECT rowid FROM cases_fts WHERE cases_fts MATCH ? ORDER BY rowid DESC LIMIT ${LOOKED_AT})
     ORDER BY c.last_change DESC`,
    `${within}(${rarest.map(({ match }) => match).join(' OR ')})`,
  )
  return rows.map((row) => ({ summary: toSummary(row), answers: row.answers }))
}
