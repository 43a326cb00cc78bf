import type { SqlValue, Tx } from '../store.ts'

/** A row as stored, by column. */
export type Row = Record<string, SqlValue>

/** So many rows are in memory at once. */
const PAGE = 500
/** Below what either dialect takes in one statement. */
const MOST_PARAMETERS = 5000

/** All rows of a table in the order of a column that never repeats, a page at a time. */
export async function* pagesBy<Found extends Row>(
  tx: Tx,
  { table, columns, by }: { table: string; columns: readonly string[]; by: 'id' | 'number' | 'place' },
  first: string | number = 0,
): AsyncGenerator<Found[]> {
  const read = [...new Set([by, ...columns])].join(', ')
  let after: SqlValue = first
  for (;;) {
    const rows: Found[] = await tx.all<Found>(
      `SELECT ${read} FROM ${table} WHERE ${by} > ? ORDER BY ${by} LIMIT ${PAGE}`,
      after,
    )
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    after = rows.at(-1)?.[by] ?? null
  }
}

/** Rows whose column has one of the values. */
export async function rowsWhere<Found extends Row>(
  tx: Tx,
  { table, columns, order }: { table: string; columns: readonly string[]; order: string },
  column: string,
  values: readonly SqlValue[],
): Promise<Found[]> {
  if (values.length === 0) return []
  return tx.all<Found>(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE ${column} IN (${marks(values)}) ORDER BY ${order}`,
    ...values,
  )
}

/** Appends rows in their order, so that numbers the database gives them grow with it. `end` follows the values. */
export async function insertRows(
  tx: Tx,
  { table, columns, end = '' }: { table: string; columns: readonly string[]; end?: string },
  rows: readonly Row[],
): Promise<Row[]> {
  const answered: Row[] = []
  const most = Math.floor(MOST_PARAMETERS / columns.length)
  for (let start = 0; start < rows.length; start += most) {
    const some = rows.slice(start, start + most)
    const values = some.map(() => `(${marks(columns)})`).join(', ')
    const found = await tx.all<Row>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${end}`,
      ...some.flatMap((row) => columns.map((column) => row[column] ?? null)),
    )
    answered.push(...found)
  }
  return answered
}

export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

/** The rows that belong together, by what they have in common. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
