import type { Store } from '../../src/store/store.ts'

/** Files are kept before the write that names them; who signs in is no effect of it; an index of words is no record. */
const BESIDE =
  /^(uploads|files|device|token|account|sign|proof|replay|sqlite_|job|access_tokens|meta|search)|_fts/

/** Rows of every table, and how often cases changed: what an effect leaves, by table. */
export function traces(store: Store): Promise<Map<string, number>> {
  return store.read(async (tx) => {
    const tables = await tx.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    )
    const found = new Map<string, number>()
    const add = async (name: string, sql: string) =>
      found.set(name, (await tx.get<{ n: number | null }>(sql))?.n ?? 0)
    for (const { name } of tables.filter((table) => !BESIDE.test(table.name)))
      await add(name, `SELECT count(*) AS n FROM "${name}"`)
    await add('revisions', 'SELECT sum(revision) AS n FROM cases')
    return found
  })
}
