import { connection, type Connection } from './connection.ts'
import { loadDriver, type Database } from './driver.ts'
import { isMade } from './folders.ts'
import { cacheFor, type Settled } from './options.ts'
import { migrate, schemaVersion } from './version.ts'

/** The connection for writing; makes the database when there is none and brings an older schema up to date. */
export async function openWriter(options: Settled): Promise<Connection> {
  const { file, busyMilliseconds, migrations } = options
  const driver = loadDriver()
  if (!isMade(file)) {
    const { createDatabase } = await import('./create.ts')
    createDatabase(driver, options)
  }
  const database = new driver(file, { timeout: busyMilliseconds })
  try {
    const version = schemaVersion(database, options)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    database.exec(cacheFor(options))
    if (version < migrations.length) migrate(database, options)
    return connection(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Leaves everything in the one file, so that a copy of it is a backup. The package's `close` cannot be relied on for
 * that while statements are about; whoever still reads is not waited for.
 */
export function finish(database: Database): void {
  database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}
