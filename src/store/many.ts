import type { SqlValue, Tx } from './store.ts'

/**
 * Thousands of rows of texts and numbers; `sql` selects exactly these columns, in its own order and up to its own limit.
 * SQLite hands them over as one JSON text, since most of what reading many takes is to make each value by itself.
 */
export async function readMany<Row extends Record<keyof Row, string | number | null>>(
  tx: Tx,
  columns: readonly (keyof Row & string)[],
  sql: string,
  ...parameters: SqlValue[]
): Promise<Row[]> {
  if (tx.dialect !== 'sqlite') return tx.all<Row>(sql, ...parameters)
  const told = await tx.get<{ rows: string }>(
    `SELECT json_group_array(json_array(${columns.join(', ')})) AS rows FROM (${sql})`,
    ...parameters,
  )
  return (JSON.parse(told?.rows ?? '[]') as Row[keyof Row][][]).map((values) => named(columns, values))
}

function named<Row>(columns: readonly (keyof Row)[], values: readonly Row[keyof Row][]): Row {
  const row: Partial<Row> = {}
  for (const [index, column] of columns.entries()) row[column] = values[index] as Row[keyof Row]
  return row as Row
}
