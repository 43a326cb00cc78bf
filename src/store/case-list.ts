import type { CaseSummary } from '../support/case.ts'
import { FOLDED } from './folded.ts'
import { FROM_CASES, SUMMARY, toSummary, type SummaryRow } from './cases.ts'
import { readMany } from './many.ts'
import { searchOf } from './search/by-dialect.ts'
import type { Search } from './search/search.ts'
import type { SqlValue, Tx } from './store.ts'

/** Conditions that all hold; a column holds one of its values. */
export interface CaseFilter {
  columns: Partial<Record<FilterColumn, readonly string[]>>
  /** Changed at or after this instant, ISO 8601 in UTC. */
  since?: string | undefined
  /** Words as a person typed them. */
  search?: string | undefined
  /** Only cases whose latest change came before this one. */
  before?: number | undefined
  where?: readonly ColumnCondition[]
}

/** A column compared with a folded value, or with a set of its values; must be so or must not. No value is `''`. */
export type ColumnCondition =
  | { column: 'number' | 'subject' | 'release' | 'due_date'; test: TextTest; value: string; holds: boolean }
  | { column: FilterColumn | 'site' | 'district'; among: readonly string[]; holds: boolean }

type TextTest = keyof typeof TEXT_TESTS

export type FilterColumn = (typeof FILTER_COLUMNS)[number]

/** Each has an index in list order. The first one given leads, so the narrow ones come first. */
const FILTER_COLUMNS = ['contact', 'status', 'module', 'type', 'waiting_on', 'priority'] as const

export interface ListedCase {
  summary: CaseSummary
  lastChange: number
}

/** The cases of a filter, newest change first, at most `limit`. */
export async function listCases(
  tx: Tx,
  districts: readonly string[],
  filter: CaseFilter,
  limit: number,
): Promise<ListedCase[]> {
  const keys =
    filter.search === undefined ? byIndex(districts, filter) : byWords(searchOf(tx), districts, filter)
  if (keys === null) return []
  const rows = await readMany<SummaryRow>(
    tx,
    SUMMARY,
    `${FROM_CASES} WHERE c.last_change IN (${keys.sql} LIMIT ?) ORDER BY c.last_change DESC LIMIT ?`,
    ...keys.parameters,
    ...[limit, limit],
  )
  return rows.map((row) => ({ summary: toSummary(row), lastChange: row.last_change }))
}

interface Query {
  sql: string
  parameters: SqlValue[]
}

/**
 * One branch for each district and value of the leading column: every branch comes out of its index in list order, and
 * merging ordered branches needs no sort and stops at the limit.
 */
function byIndex(districts: readonly string[], filter: CaseFilter): Query | null {
  const columns = given(filter)
  if (columns.some(([, values]) => values.length === 0)) return null
  const [lead, ...others] = columns
  const branches = districts.flatMap((district) => {
    const rest = conditions([district], filter, others)
    return lead ? lead[1].map((value) => and(equal(lead[0], [value]), rest)) : [rest]
  })
  return {
    sql: `${branches.map(({ sql }) => `SELECT last_change FROM cases c WHERE ${sql}`).join(' UNION ALL ')} ORDER BY last_change DESC`,
    parameters: branches.flatMap(({ parameters }) => parameters),
  }
}

function byWords(search: Search, districts: readonly string[], filter: CaseFilter): Query | null {
  const match = search.allWords(districts, filter.search ?? '')
  const columns = given(filter)
  if (match === null || columns.some(([, values]) => values.length === 0)) return null
  const rest = conditions(districts, { ...filter, before: undefined }, columns)
  const before = filter.before === undefined ? [] : [filter.before]
  return {
    sql: search.select(rest.sql, before.length > 0),
    parameters: [match, ...before, ...rest.parameters],
  }
}

type Condition = [FilterColumn, readonly string[]]

function given(filter: CaseFilter): Condition[] {
  return FILTER_COLUMNS.flatMap((column): Condition[] => {
    const values = filter.columns[column]
    return values ? [[column, values]] : []
  })
}

function conditions(
  districts: readonly string[],
  { since, before, where = [] }: CaseFilter,
  columns: Condition[],
): Query {
  return and(
    equal('district', districts),
    ...(before === undefined ? [] : [{ sql: 'c.last_change < ?', parameters: [before] }]),
    ...(since === undefined ? [] : [{ sql: 'c.updated_at >= ?', parameters: [since] }]),
    ...columns.map(([column, values]) => equal(column, values)),
    ...where.map(compared),
  )
}

/** The value stands for every `?`. Nothing in it is a wildcard. */
const TEXT_TESTS = {
  equals: (text: string) => `${text} = ?`,
  'starts-with': (text: string) => `instr(${text}, ?) = 1`,
  'ends-with': (text: string) => `substr(${text}, length(${text}) - length(?) + 1) = ?`,
  contains: (text: string) => `instr(${text}, ?) > 0`,
}

function compared(condition: ColumnCondition): Query {
  const { sql, parameters } = 'among' in condition ? isAmong(condition) : passesTest(condition)
  return { sql: condition.holds ? sql : `NOT (${sql})`, parameters }
}

function isAmong({ column, among }: Extract<ColumnCondition, { among: unknown }>): Query {
  if (among.length === 0) return { sql: '1 = 0', parameters: [] }
  return { sql: `coalesce(c.${column}, '') IN (${among.map(() => '?').join(', ')})`, parameters: [...among] }
}

function passesTest({ column, test, value }: Extract<ColumnCondition, { test: unknown }>): Query {
  const sql = TEXT_TESTS[test](`${FOLDED}(c.${column})`)
  return {
    sql,
    parameters: sql
      .split('?')
      .slice(1)
      .map(() => value),
  }
}

function equal(column: FilterColumn | 'district', values: readonly string[]): Query {
  const sql = values.length === 1 ? `c.${column} = ?` : `c.${column} IN (${values.map(() => '?').join(', ')})`
  return { sql, parameters: [...values] }
}

function and(...parts: Query[]): Query {
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}
