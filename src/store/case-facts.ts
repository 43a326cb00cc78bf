import type { WaitingOn } from '../support/case.ts'
import { inDistricts } from './in-districts.ts'
import { readMany } from './many.ts'
import type { SqlValue, Tx } from './store.ts'

export interface FactsFilter {
  /** Created at or after this instant. */
  since?: string | undefined
  /** Created before this instant. */
  until?: string | undefined
  types?: readonly string[] | undefined
  /** Only of these types the subject is read. */
  subjects?: readonly string[]
  /** The changes of the status of each are read. */
  moves?: boolean | undefined
  /** Only cases whose latest change came before this one. */
  before?: number | undefined
}

export interface FactsRow {
  number: number
  district: string
  revision: number
  last_change: number
  /** Null where it was not asked for. */
  subject: string | null
  type: string
  module: string
  status: string
  waiting_on: WaitingOn
  contact_name: string
  /** The answer about year, school and calendar; null where there is none. */
  context: string | null
  status_since: string
  created_at: string
  closed_at: string | null
  escalated: number
  /**
   * When the desk first answered, empty until then; where moves were asked for, then each change of the status on a line
   * of its own: when, from which, to which, with tabs between. Null where the case has no history.
   */
  told: string | null
}

/** What reports count of a district's cases, newest change first, at most `limit`. */
export async function readFacts(
  tx: Tx,
  districts: readonly string[],
  filter: FactsFilter,
  limit: number,
): Promise<FactsRow[]> {
  const { sql, parameters } = conditions(districts, filter)
  const { subjects = [], moves = false } = filter
  const subject =
    subjects.length > 0
      ? `CASE WHEN c.type IN (${subjects.map(() => '?').join(', ')}) THEN c.subject END`
      : 'NULL'
  const context =
    tx.dialect === 'sqlite' ? "json_extract(c.answers, '$.context')" : "c.answers::json ->> 'context'"
  const told = `(SELECT ${moves ? answerAndMoves(tx) : ANSWER} FROM ${linesIn(tx)} WHERE h.case_number = c.number AND ${TOLD}
    AND (h.event = 'commented' AND h.side = 'desk'${moves ? " OR h.event = 'status'" : ''}))`
  return readMany<FactsRow>(
    tx,
    {
      number: 'c.number',
      district: 'c.district',
      revision: 'c.revision',
      last_change: 'c.last_change',
      subject,
      type: 'c.type',
      module: 'c.module',
      status: 'c.status',
      waiting_on: 'c.waiting_on',
      contact_name: "coalesce(p.name, c.caller, '')",
      context,
      status_since: 'c.status_since',
      created_at: 'c.created_at',
      closed_at: 'c.closed_at',
      escalated: 'CASE WHEN c.escalation IS NULL THEN 0 ELSE 1 END',
      told,
    },
    `FROM cases c LEFT JOIN contacts p ON p.id = c.contact WHERE ${sql} ORDER BY c.last_change DESC LIMIT ?`,
    ...subjects,
    ...parameters,
    limit,
  )
}

/** As the index of them says it. A case's number says the district, too. */
const TOLD = "h.event IN ('commented', 'status')"

/** SQLite, which keeps no count of what is in a table, would look at every line of a case. */
function linesIn({ dialect }: Tx): string {
  return dialect === 'sqlite' ? 'history h INDEXED BY history_told' : 'history h'
}

const ANSWER = 'min(h.at)'

/**
 * Both from one look at the history of a case: looking is most of what a report takes. SQLite's index has the lines in
 * the order in which they came; to have it put them in order once more would take half as long again.
 */
function answerAndMoves({ dialect }: Tx): string {
  const move = "h.at || '\t' || h.value_before || '\t' || h.value_after"
  const joined =
    dialect === 'sqlite' ? `group_concat(${move}, '\n')` : `string_agg(${move}, '\n' ORDER BY h.id)`
  return `coalesce(min(h.at) FILTER (WHERE h.event = 'commented'), '')
    || coalesce('\n' || ${joined} FILTER (WHERE h.event = 'status'), '')`
}

function conditions(
  districts: readonly string[],
  { since, until, types, before }: FactsFilter,
): { sql: string; parameters: SqlValue[] } {
  const parts: [string, readonly SqlValue[]][] = [
    [inDistricts('c.district', districts), districts],
    ['c.test = 0', []],
    ...(before === undefined ? [] : [['c.last_change < ?', [before]] satisfies [string, SqlValue[]]]),
    ...(since === undefined ? [] : [['c.created_at >= ?', [since]] satisfies [string, SqlValue[]]]),
    ...(until === undefined ? [] : [['c.created_at < ?', [until]] satisfies [string, SqlValue[]]]),
    ...(types
      ? [[`c.type IN (${types.map(() => '?').join(', ')})`, types] satisfies [string, readonly string[]]]
      : []),
  ]
  return { sql: parts.map(([sql]) => sql).join(' AND '), parameters: parts.flatMap(([, values]) => values) }
}
