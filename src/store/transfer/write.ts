import type { Tx } from '../store.ts'
import { insertRows, marks, rowsWhere, type Row } from './rows.ts'
import { COLUMNS, type Table } from './tables.ts'

/** Lets no case of this portal get a number below this one. */
export async function raiseCaseNumber(tx: Tx, least: number): Promise<void> {
  await tx.run(
    `INSERT INTO meta (name, value) VALUES ('next-case-number', ?)
     ON CONFLICT (name) DO UPDATE SET value =
       CASE WHEN CAST(meta.value AS BIGINT) < CAST(excluded.value AS BIGINT) THEN excluded.value ELSE meta.value END`,
    String(least),
  )
}

export interface CaseHead extends Row {
  number: number
  id: string
}

/** The cases here that have the number or the id of one of these. */
export async function casesLike(tx: Tx, heads: readonly CaseHead[]): Promise<CaseHead[]> {
  const [numbers, ids] = [heads.map(({ number }) => number), heads.map(({ id }) => id)]
  return tx.all<CaseHead>(
    `SELECT number, id FROM cases WHERE number IN (${marks(numbers)}) OR id IN (${marks(ids)})`,
    ...numbers,
    ...ids,
  )
}

/** Appends rows as they are, in their order. */
export async function addRows(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  await insertRows(tx, { table, columns: COLUMNS[table] }, rows)
}

/** Which of these are here already. */
export async function present(
  tx: Tx,
  { table, column }: { table: Table | 'files'; column: 'id' | 'sha256' },
  values: readonly string[],
): Promise<Set<string>> {
  const rows = await rowsWhere<Row>(tx, { table, columns: [column], order: column }, column, values)
  return new Set(rows.map((row) => String(row[column])))
}

/** Appends the keys that are not used here; answers how many. */
export async function addKeys(tx: Tx, rows: readonly Row[]): Promise<number> {
  const end = 'ON CONFLICT (district, key) DO NOTHING RETURNING key'
  return (await insertRows(tx, { table: 'keys', columns: COLUMNS.keys, end }, rows)).length
}

/** Appends the dedupe keys that no case has here. */
export async function addDedupes(tx: Tx, rows: readonly Row[]): Promise<void> {
  const end = 'ON CONFLICT (district, dedupe) DO NOTHING'
  await insertRows(tx, { table: 'dedupes', columns: COLUMNS.dedupes, end }, rows)
}

/** Adds who has read a notice; where two contacts of the source are one here, they have read it once. */
export async function addReads(tx: Tx, rows: readonly Row[]): Promise<void> {
  const end = 'ON CONFLICT (notice, contact) DO NOTHING'
  await insertRows(tx, { table: 'notice_reads', columns: COLUMNS.notice_reads, end }, rows)
}

/** Adds what a district is said to have; what is known here of a site stays. */
export async function addSites(tx: Tx, rows: readonly Row[]): Promise<void> {
  const end = 'ON CONFLICT (district, site) DO UPDATE SET release = COALESCE(sites.release, excluded.release)'
  await insertRows(tx, { table: 'sites', columns: COLUMNS.sites, end }, rows)
}

/** Fills in what is not known here of a district. */
export async function completeDistrict(tx: Tx, id: string, facts: Row): Promise<void> {
  await tx.run(
    `UPDATE districts SET hosting = COALESCE(hosting, ?), cloud_choice = COALESCE(cloud_choice, ?),
       update_group = COALESCE(update_group, ?) WHERE id = ?`,
    ...[facts['hosting'] ?? null, facts['cloud_choice'] ?? null, facts['update_group'] ?? null, id],
  )
}

/** Fills in what is not known here of schools. */
export async function completeSchools(tx: Tx, district: string, rows: readonly Row[]): Promise<void> {
  for (const { id = null, level = null, specialist = null } of rows) {
    if (level === null && specialist === null) continue
    await tx.run(
      `UPDATE schools SET level = COALESCE(level, ?), specialist = COALESCE(specialist, ?)
       WHERE district = ? AND id = ?`,
      ...[level, specialist, district, id],
    )
  }
}

export async function rowsHere(
  tx: Tx,
  table: Table,
  { column, values, order }: { column: string; values: readonly string[]; order: string },
): Promise<Row[]> {
  return rowsWhere(tx, { table, columns: COLUMNS[table], order }, column, values)
}

/** No mail is written about what happened in a district until now. */
export async function markAllMailed(tx: Tx, district: string): Promise<void> {
  await tx.run(
    `INSERT INTO mail_marks (district, history, events)
     SELECT id, (SELECT COALESCE(max(id), 0) FROM history), (SELECT COALESCE(max(id), 0) FROM events)
     FROM districts WHERE id = ?
     ON CONFLICT (district) DO UPDATE SET history = excluded.history, events = excluded.events`,
    district,
  )
}
