import type { CaseSummary } from '../support/case.ts'
import { enoughToFind, formsOf } from '../support/similar.ts'
import { SELECT_SUMMARY, toSummary, type SummaryRow } from './cases.ts'
import { searchOf } from './search/by-dialect.ts'
import type { Tx } from './store.ts'

/** From here on a term is common; counting further would cost more than it tells. */
const COMMON = 100
const LOOKED_AT = 100
export interface LikelyCase {
  summary: CaseSummary
  /** Everything that was answered, as JSON. */
  answers: string
}

/** Open cases that have one of the rarest of the terms, newest change first. Never looks at more than a hundred. */
export async function likelyCases(tx: Tx, district: string, terms: readonly string[]): Promise<LikelyCase[]> {
  const search = searchOf(tx)
  const matches = terms.map((term) => search.anyWord(district, formsOf(term)))
  const counts = await tx.get<Record<string, number>>(
    `SELECT ${matches.map((_, index) => `(SELECT count(*) FROM (${search.some} LIMIT ${COMMON}) s) AS t${index}`).join(', ')}`,
    ...matches,
  )
  const rarest = terms
    .map((term, index) => ({ term, count: counts?.[`t${index}`] ?? 0 }))
    .sort((one, other) => one.count - other.count)
    .slice(0, enoughToFind(terms.length))
  const rows = await tx.all<SummaryRow & { answers: string }>(
    `${SELECT_SUMMARY.replace(' p.name', ' c.answers, p.name')}
     WHERE c.closed_at IS NULL AND c.last_change IN (${search.select('c.district = ?', false)} LIMIT ${LOOKED_AT})
     ORDER BY c.last_change DESC`,
    ...[
      search.anyWord(
        district,
        rarest.flatMap(({ term }) => formsOf(term)),
      ),
      district,
    ],
  )
  return rows.map((row) => ({ summary: toSummary(row), answers: row.answers }))
}
