import type { PoolClient } from 'pg'
import { queue } from '../queue.ts'
import type { SqlValue, Tx } from '../store.ts'
import { parameter, type Statement } from './statements.ts'

/** Runs `fn` on a connection whose transaction has begun; whatever it throws undoes everything and is thrown on. */
export async function transaction<Value>(
  client: PoolClient,
  prepared: (sql: string) => Statement,
  fn: (tx: Tx) => Promise<Value>,
  end: 'COMMIT' | 'ROLLBACK',
): Promise<Value> {
  let ended = false
  try {
    const value = await fn(statementsOn(client, prepared, () => ended))
    ended = true
    await client.query(end)
    return value
  } catch (error) {
    // Before it is undone: a statement that still waits for its turn would be kept after it.
    ended = true
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

function statementsOn(client: PoolClient, prepared: (sql: string) => Statement, ended: () => boolean): Tx {
  // A connection answers one statement at a time.
  const inTurn = queue()
  const rows = async <Row>(sql: string, parameters: SqlValue[]): Promise<Row[]> =>
    inTurn(async () => {
      if (ended()) throw new Error('a statement came after the end of its transaction')
      const { rows: found } = await client.query({ ...prepared(sql), values: parameters.map(parameter) })
      return found as Row[]
    })
  return {
    dialect: 'postgres',
    lock: async (name) =>
      void (await rows('SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended(?, 0))', [name])),
    get: async <Row>(sql: string, ...parameters: SqlValue[]) => (await rows<Row>(sql, parameters))[0],
    all: async <Row>(sql: string, ...parameters: SqlValue[]) => rows<Row>(sql, parameters),
    run: async (sql, ...parameters) => void (await rows(sql, parameters)),
  }
}
