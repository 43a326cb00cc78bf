import type { Tx } from '../store.ts'
import { rowsWhere, type Row } from './rows.ts'
import { COLUMNS, type Table } from './tables.ts'

/** The number that the next case of a portal gets at least: above all that were ever given there. */
export async function numberAfterAll(tx: Tx): Promise<number> {
  const row = await tx.get<{ next: number; highest: number }>(
    `SELECT (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'next-case-number') AS next,
            (SELECT max(number) FROM cases) AS highest`,
  )
  return Math.max(row?.next ?? 1, (row?.highest ?? 0) + 1)
}

/** The districts of a source, that which was there first before others. */
export async function districtRows(tx: Tx): Promise<Row[]> {
  return tx.all<Row>(`SELECT ${COLUMNS.districts.join(', ')} FROM districts ORDER BY rowid`)
}

/** What there is of a small table in one district of a source, in the order in which it came. */
export async function rowsOfDistrict(
  tx: Tx,
  table: 'sites' | 'schools' | 'specialists',
  district: string,
): Promise<Row[]> {
  return tx.all<Row>(
    `SELECT ${COLUMNS[table].join(', ')} FROM ${table} WHERE district = ? ORDER BY rowid`,
    district,
  )
}

/** The numbers that things of a case have on this portal, in the order in which they came. */
export async function idsByCase(
  tx: Tx,
  table: 'history' | 'attachments',
  numbers: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await rowsWhere<{ id: number; case_number: number }>(
    tx,
    { table, columns: ['id', 'case_number'], order: 'case_number, id' },
    'case_number',
    numbers,
  )
  const ids = new Map<number, number[]>(numbers.map((number) => [number, []]))
  for (const { id, case_number } of rows) ids.get(case_number)?.push(id)
  return ids
}

const ORDER = {
  history: 'history.id',
  attachments: 'attachments.id',
  contact_changes: 'case_number',
  dedupes: 'case_number, dedupe',
} as const

/** The rows about some cases, in the order in which they came. */
export async function rowsOfCases(
  tx: Tx,
  table: 'history' | 'attachments' | 'contact_changes' | 'dedupes',
  numbers: readonly number[],
): Promise<Row[]> {
  const order = ORDER[table]
  return rowsWhere(tx, { table, columns: COLUMNS[table], order }, 'case_number', numbers)
}

export async function updatesOf(tx: Tx, notices: readonly string[]): Promise<Row[]> {
  const parts = { table: 'notice_updates', columns: COLUMNS.notice_updates, order: 'notice, id' }
  return rowsWhere(tx, parts, 'notice', notices)
}

export async function readsOf(tx: Tx, notices: readonly string[]): Promise<Row[]> {
  const parts = { table: 'notice_reads', columns: COLUMNS.notice_reads, order: 'notice, at, contact' }
  return rowsWhere(tx, parts, 'notice', notices)
}

export async function fileBytes(tx: Tx, sha256: string): Promise<Uint8Array | undefined> {
  return (await tx.get<{ bytes: Uint8Array }>('SELECT bytes FROM files WHERE sha256 = ?', sha256))?.bytes
}

/** The keys of a source, a page at a time. */
export async function* keyPages(tx: Tx): AsyncGenerator<Row[]> {
  const most = 500
  let after: Row | undefined = { district: '', key: '' }
  while (after !== undefined) {
    const rows: Row[] = await tx.all<Row>(
      `SELECT ${COLUMNS.keys.join(', ')} FROM keys WHERE (district, key) > (?, ?) ORDER BY district, key LIMIT ${most}`,
      ...[after['district'] ?? '', after['key'] ?? ''],
    )
    if (rows.length > 0) yield rows
    after = rows.length < most ? undefined : rows.at(-1)
  }
}

export async function countOf(tx: Tx, table: Table): Promise<number> {
  return (await tx.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))?.count ?? 0
}

export async function pendingCount(tx: Tx): Promise<number> {
  const row = await tx.get<{ count: number }>(
    'SELECT count(*) AS count FROM hand_offs WHERE settled_at IS NULL',
  )
  return row?.count ?? 0
}
