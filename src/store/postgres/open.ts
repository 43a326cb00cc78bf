import pg from 'pg'
import type { Store, Tx } from '../store.ts'
import { isUnreachable, translated } from './errors.ts'
import { migrate } from './migrate.ts'
import { statements } from './statements.ts'
import { transaction } from './transaction.ts'

export interface PostgresOptions {
  /** `postgres://…`, without a password. */
  url: string
  /** Connections at once. */
  connections?: number
  /** How long a call waits for another one's lock, in milliseconds. */
  lockMilliseconds?: number
  /** After how long a transaction is undone whose campus says nothing, in milliseconds. */
  silentMilliseconds?: number
}

const CONNECT_MILLISECONDS = 5_000
const BEGIN_READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
/** Whoever reads before it writes holds a lock first, and then each statement sees what was committed until then. */
const BEGIN_WRITE = 'BEGIN ISOLATION LEVEL READ COMMITTED'

/** A store in a PostgreSQL database, opened when first used; several servers may use one. */
export function openPostgresStore({
  url,
  connections = 10,
  // Less than the wait for a connection: calls that wait for one district shut out nobody of another.
  lockMilliseconds = 4_000,
  silentMilliseconds = 20_000,
}: PostgresOptions): Store {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: connections, application_name: 'campus', keepAlive: true },
    ...{ connectionTimeoutMillis: CONNECT_MILLISECONDS, lock_timeout: lockMilliseconds },
    // Else a server whose computer is gone or asleep would hold its locks for hours.
    idle_in_transaction_session_timeout: silentMilliseconds,
    types: { getTypeParser: parserOf },
  })
  // A connection that ends while nobody uses it is replaced by the next call.
  pool.on('error', () => undefined)
  const prepared = statements()
  let ready: Promise<void> | null = null

  const inTransaction = async <Value>(
    begin: string,
    end: 'COMMIT' | 'ROLLBACK',
    fn: (tx: Tx) => Promise<Value>,
  ) => {
    try {
      ready ??= upToDate(pool)
      await ready
    } catch (error) {
      ready = null
      throw translated(error)
    }
    try {
      const client = await beginning(pool, begin)
      return await ending(client, transaction(client, prepared, fn, end))
    } catch (error) {
      throw translated(error)
    }
  }
  return {
    read: (fn) => inTransaction(BEGIN_READ, 'COMMIT', fn),
    write: (fn) => inTransaction(BEGIN_WRITE, 'COMMIT', fn),
    rehearse: (fn) => inTransaction(BEGIN_WRITE, 'ROLLBACK', fn),
    close: () => (pool.ended ? Promise.resolve() : pool.end()),
  }
}

async function upToDate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  await ending(client, migrate(client))
}

/** Begins a transaction. A connection that ended meanwhile has done nothing, so another one is tried, once. */
async function beginning(pool: pg.Pool, begin: string, triesLeft = 1): Promise<pg.PoolClient> {
  const client = await pool.connect()
  // Its end is told twice, and what nobody listens for ends the program.
  const onError = () => undefined
  client.on('error', onError)
  try {
    await client.query(begin)
    return client
  } catch (error) {
    client.release(true)
    if (triesLeft > 0 && isUnreachable(error)) return await beginning(pool, begin, triesLeft - 1)
    throw error
  } finally {
    client.off('error', onError)
  }
}

/** Gives a connection back; one that broke is thrown away. */
async function ending<Value>(client: pg.PoolClient, job: Promise<Value>): Promise<Value> {
  let broken = false
  const onError = () => (broken = true)
  client.on('error', onError)
  try {
    return await job
  } catch (error) {
    broken ||= isUnreachable(error)
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

const BIGINT = 20

/** Whole numbers are numbers: none of ours is beyond 2^53. */
function parserOf(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (type === BIGINT) return Number
  return pg.types.getTypeParser(type, format as 'text') as (text: string) => unknown
}
