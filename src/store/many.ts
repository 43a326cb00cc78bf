import type { SqlValue, Tx } from './store.ts'

/** Where each column of a row comes from. */
export type Select<Row> = Readonly<Record<keyof Row & string, string>>

export function selected<Row>(select: Select<Row>): string {
  return Object.entries(select)
    .map(([column, source]) => `${String(source)} AS ${column}`)
    .join(', ')
}

/**
 * Many rows of texts and numbers; `rest` begins with FROM, and puts them in order and ends them at a limit by itself.
 * SQLite hands them over as one JSON text, since most of what reading many takes is to make each value by itself.
 */
export async function readMany<Row extends Record<keyof Row, string | number | null>>(
  tx: Tx,
  select: Select<Row>,
  rest: string,
  ...parameters: SqlValue[]
): Promise<Row[]> {
  const sql = `SELECT ${selected(select)} ${rest}`
  if (tx.dialect !== 'sqlite') return tx.all<Row>(sql, ...parameters)
  const columns = Object.keys(select) as (keyof Row & string)[]
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
