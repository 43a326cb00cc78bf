import type { ClientBase } from 'pg'
import { Problem } from '../../support/problem.ts'
import { POSTGRES_MIGRATIONS } from './schema.ts'

/** One lock for all who bring a schema up to date; no other lock of ours has two numbers. */
export const LOCK = 'SELECT pg_advisory_xact_lock(1128353616, 1)'
const VERSION = 'CREATE TABLE campus_schema (version BIGINT NOT NULL)'

/**
 * Brings the schema up to date in one transaction, under a lock, so that several servers may start at once. Refuses a
 * database of another program, one of a newer campus, and one that cannot hold every character.
 */
export async function migrate(client: ClientBase, migrations = POSTGRES_MIGRATIONS): Promise<void> {
  if ((await versionOf(client)) === migrations.length) return
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
  try {
    await client.query(LOCK)
    const version = await versionOf(client)
    if (version > migrations.length) throw newer()
    if (version === 0) await begin(client)
    for (const step of migrations.slice(version)) await client.query(step)
    await client.query('UPDATE campus_schema SET version = $1', [migrations.length])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/**
 * How many steps a database has seen; 0 for one that is no portal. The catalog is read as a table, since `to_regclass`
 * may answer from before the lock, when another server had not made the schema yet.
 */
async function versionOf(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_tables WHERE tablename = 'campus_schema' AND schemaname = ANY (current_schemas(false))`,
  )
  if (rowCount === 0) return 0
  const { rows } = await client.query('SELECT version FROM campus_schema')
  return (rows[0] as { version: number } | undefined)?.version ?? 0
}

async function begin(client: ClientBase): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_encoding') AS encoding,
            EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema()) AS used`,
  )
  const { encoding, used } = rows[0] as { encoding: string; used: boolean }
  if (encoding !== 'UTF8') throw notUnicode(encoding)
  if (used) throw foreign()
  await client.query(VERSION)
  await client.query('INSERT INTO campus_schema (version) VALUES (0)')
}

function foreign(): Problem {
  return new Problem('conflict', {
    code: 'store-foreign',
    message: 'The PostgreSQL database belongs to another program and was left as it is.',
    hint: 'Make an empty one for campus: createdb campus',
  })
}

function newer(): Problem {
  return new Problem('conflict', {
    code: 'store-newer',
    message: 'The PostgreSQL database was made by a newer campus.',
    hint: 'Update campus; the database was left as it is.',
  })
}

function notUnicode(encoding: string): Problem {
  return new Problem('conflict', {
    code: 'store-not-unicode',
    message: `The PostgreSQL database cannot hold every character: its encoding is ${encoding}.`,
    hint: 'Make another one: createdb --encoding UTF8 --template template0 campus',
  })
}
