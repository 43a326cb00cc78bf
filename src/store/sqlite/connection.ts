import type { SqlValue, Tx } from '../store.ts'
import { FOLDED } from '../folded.ts'
import { addFolded } from './folding.ts'
import type { Database, Statement } from './driver.ts'

/** An open database with its prepared statements. The database stays in a field: when it is collected, it closes. */
export interface Connection {
  readonly database: Database
  readonly statements: Map<string, Statement>
  readonly lists: Map<string, RowList>
}

/** A statement whose rows come as lists, with the names of their columns. */
interface RowList {
  statement: Statement
  names: string[]
}

/** Filters make statements of many shapes; beyond this many the cache starts over. */
const CACHED_STATEMENTS = 200

export function connection(database: Database): Connection {
  return { database, statements: new Map(), lists: new Map() }
}

/** Runs `fn` between `begin` and `end`; whatever it throws undoes everything and is thrown on. */
export async function transaction<Value>(
  on: Connection,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  fn: (tx: Tx) => Promise<Value>,
  end: 'COMMIT' | 'ROLLBACK' = 'COMMIT',
): Promise<Value> {
  bound(on, begin)
  let ended = false
  try {
    const value = await fn(statementsOf(on, () => ended))
    bound(on, end)
    return value
  } finally {
    ended = true
    if (on.database.isTransaction) bound(on, 'ROLLBACK')
  }
}

/** Begins or ends a transaction. */
function bound(on: Connection, sql: 'BEGIN' | 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
  cached(on.statements, sql, () => on.database.prepare(sql)).run()
}

function statementsOf(on: Connection, ended: () => boolean): Tx {
  const notAfter = () => {
    if (ended()) throw new Error('a statement came after the end of its transaction')
  }
  const statement = (sql: string): Statement => {
    notAfter()
    return cached(on.statements, sql, () => prepare(on, sql))
  }
  const list = (sql: string): RowList => {
    notAfter()
    return cached(on.lists, sql, () => prepareList(on, sql))
  }
  return {
    dialect: 'sqlite',
    // One writer at a time is the rule of the file.
    lock: async () => undefined,
    get: async <Row>(sql: string, ...parameters: SqlValue[]) =>
      statement(sql).get(...parameters) as Row | undefined,
    all: async <Row>(sql: string, ...parameters: SqlValue[]) => rowsOf<Row>(list(sql), parameters),
    run: async (sql, ...parameters) => void statement(sql).run(...parameters),
  }
}

function cached<Made>(known: Map<string, Made>, sql: string, make: () => Made): Made {
  const found = known.get(sql)
  if (found) return found
  if (known.size >= CACHED_STATEMENTS) known.clear()
  const made = make()
  known.set(sql, made)
  return made
}

function prepare({ database }: Connection, sql: string): Statement {
  if (sql.includes(FOLDED)) addFolded(database)
  return database.prepare(sql)
}

function prepareList(on: Connection, sql: string): RowList {
  const statement = prepare(on, sql)
  statement.setReturnArrays(true)
  return { statement, names: statement.columns().map(({ name }) => name) }
}

/** Rows as objects. Made here: the driver takes as long to name every value as to read it. */
function rowsOf<Row>({ statement, names }: RowList, parameters: readonly SqlValue[]): Row[] {
  return (statement.all(...parameters) as SqlValue[][]).map((values) => {
    const row: Record<string, SqlValue> = {}
    for (let index = 0; index < names.length; index += 1)
      row[names[index] as string] = values[index] as SqlValue
    return row as Row
  })
}
