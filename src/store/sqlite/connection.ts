import type { SqlValue, Tx } from '../store.ts'
import { FOLDED } from '../folded.ts'
import { addFolded } from './folding.ts'
import type { Database, Statement } from './driver.ts'

/** An open database with its prepared statements. The database stays in a field: when it is collected, it closes. */
export interface Connection {
  readonly database: Database
  readonly statements: Map<string, Statement>
}

/** Filters make statements of many shapes; beyond this many the cache starts over. */
const CACHED_STATEMENTS = 200

export function connection(database: Database): Connection {
  return { database, statements: new Map() }
}

/** Runs `fn` between `begin` and `end`; whatever it throws undoes everything and is thrown on. */
export async function transaction<Value>(
  on: Connection,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  fn: (tx: Tx) => Promise<Value>,
  end: 'COMMIT' | 'ROLLBACK' = 'COMMIT',
): Promise<Value> {
  on.database.exec(begin)
  let ended = false
  try {
    const value = await fn(statementsOf(on, () => ended))
    on.database.exec(end)
    return value
  } finally {
    ended = true
    if (on.database.isTransaction) on.database.exec('ROLLBACK')
  }
}

function statementsOf(on: Connection, ended: () => boolean): Tx {
  const statement = (sql: string): Statement => {
    if (ended()) throw new Error('a statement came after the end of its transaction')
    return prepared(on, sql)
  }
  return {
    dialect: 'sqlite',
    // One writer at a time is the rule of the file.
    lock: async () => undefined,
    get: async <Row>(sql: string, ...parameters: SqlValue[]) =>
      statement(sql).get(...parameters) as Row | undefined,
    all: async <Row>(sql: string, ...parameters: SqlValue[]) => statement(sql).all(...parameters) as Row[],
    run: async (sql, ...parameters) => void statement(sql).run(...parameters),
  }
}

function prepared({ database, statements }: Connection, sql: string): Statement {
  const known = statements.get(sql)
  if (known) return known
  if (statements.size >= CACHED_STATEMENTS) statements.clear()
  if (sql.includes(FOLDED)) addFolded(database)
  const made = database.prepare(sql)
  statements.set(sql, made)
  return made
}
