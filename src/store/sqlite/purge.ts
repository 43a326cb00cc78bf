import type { Tx } from '../store.ts'

/** How much there is of each. */
export interface PurgeCounts {
  cases: number
  comments: number
  /** Files of these cases; the bytes of one that another case has as well stay. */
  files: number
}

export interface PurgePlan extends PurgeCounts {
  /** Closed as long ago, and kept whole, for something that is not over refers to them. */
  kept: number
}

/** What is deleted with a case. Whatever else refers to one keeps it. */
const GOES_ALONG = ['attachments', 'contact_changes', 'dedupes', 'history', 'keys']

const CLOSED = 'c.closed_at IS NOT NULL AND c.closed_at < ?'

/** What closed before a moment (ISO 8601 in UTC) of all districts. */
export async function planPurge(tx: Tx, before: string): Promise<PurgePlan> {
  const free = await unreferenced(tx)
  const plan = await tx.get<PurgeCounts & { all: number }>(
    `WITH old AS (SELECT c.number FROM cases c WHERE ${CLOSED} AND ${free})
     SELECT (SELECT count(*) FROM old) AS cases,
       (SELECT count(*) FROM history WHERE body IS NOT NULL AND case_number IN old) AS comments,
       (SELECT count(*) FROM attachments WHERE case_number IN old) AS files,
       (SELECT count(*) FROM cases c WHERE ${CLOSED}) AS "all"`,
    ...[before, before],
  )
  const { cases = 0, comments = 0, files = 0, all = 0 } = plan ?? {}
  return { cases, comments, files, kept: all - cases }
}

/** Deletes at most so many of them, with everything that belongs to them; zero of all when none is left. */
export async function purgeSome(tx: Tx, before: string, most: number): Promise<PurgeCounts> {
  const found = await tx.all<{ number: number }>(
    `SELECT c.number FROM cases c WHERE ${CLOSED} AND ${await unreferenced(tx)} ORDER BY c.number LIMIT ?`,
    ...[before, most],
  )
  const numbers = found.map(({ number }) => number)
  if (numbers.length === 0) return { cases: 0, comments: 0, files: 0 }
  const these = `(${numbers.map(() => '?').join(', ')})`
  const count = async (sql: string): Promise<number> =>
    (
      await tx.get<{ count: number }>(
        `SELECT count(*) AS count FROM ${sql} AND case_number IN ${these}`,
        ...numbers,
      )
    )?.count ?? 0
  const counts = {
    cases: numbers.length,
    comments: await count('history WHERE body IS NOT NULL'),
    files: await count('attachments WHERE true'),
  }
  const hashes = await tx.all<{ sha256: string }>(
    `SELECT DISTINCT sha256 FROM attachments WHERE case_number IN ${these}`,
    ...numbers,
  )
  await tx.run(
    `DELETE FROM cases_fts WHERE rowid IN (SELECT last_change FROM cases WHERE number IN ${these})`,
    ...numbers,
  )
  // Those that a person has done; one that waits keeps its case.
  for (const table of ['hand_offs', ...GOES_ALONG])
    await tx.run(`DELETE FROM ${table} WHERE case_number IN ${these}`, ...numbers)
  await tx.run(`DELETE FROM cases WHERE number IN ${these}`, ...numbers)
  await forgetBytes(
    tx,
    hashes.map(({ sha256 }) => sha256),
  )
  return counts
}

/** Bytes that no case has, and that nothing which waits will need. */
async function forgetBytes(tx: Tx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await tx.run(
    `DELETE FROM files WHERE sha256 IN (${hashes.map(() => '?').join(', ')})
     AND sha256 NOT IN (SELECT sha256 FROM attachments) AND sha256 NOT IN (SELECT sha256 FROM uploads)
     AND NOT EXISTS (SELECT 1 FROM hand_offs h WHERE h.settled_at IS NULL AND instr(h.input, files.sha256) > 0)`,
    ...hashes,
  )
}

/** The condition that nothing refers to a case but what goes with it, also in tables that came later. */
async function unreferenced(tx: Tx): Promise<string> {
  const others = await tx.all<{ name: string; column: string }>(
    `SELECT m.name, f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND lower(f."table") = 'cases'`,
  )
  return [
    `NOT EXISTS (SELECT 1 FROM hand_offs h WHERE h.case_number = c.number AND h.settled_at IS NULL)`,
    `NOT EXISTS (SELECT 1 FROM contact_changes h WHERE h.case_number = c.number AND h.state = 'pending')`,
    ...others
      .filter(({ name }) => !GOES_ALONG.includes(name))
      .map(({ name, column }) => `NOT EXISTS (SELECT 1 FROM "${name}" x WHERE x."${column}" = c.number)`),
  ].join(' AND ')
}
