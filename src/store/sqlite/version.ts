import { Problem } from '../../support/problem.ts'
import { APPLICATION_ID } from '../migrations.ts'
import type { Database } from './driver.ts'

/**
 * How many migrations a database has seen; 0 for one without any tables. Refuses a file of another program and one
 * that a newer campus made.
 */
export function schemaVersion(database: Database, file: string, newest: number): number {
  const { app, version } = database
    .prepare(
      'SELECT application_id AS app, user_version AS version FROM pragma_application_id, pragma_user_version',
    )
    .get() as { app: number; version: number }
  if (app === 0 && version === 0 && isEmpty(database)) return 0
  if (app !== APPLICATION_ID) throw foreign(file)
  if (version > newest) throw newer(file)
  return version
}

/**
 * Brings the schema up to date in one transaction. Another process may have done it while this one waited. References
 * are not held meanwhile, for a table that is made anew is gone for a moment; they are as they were afterwards.
 */
export function migrate(database: Database, file: string, migrations: readonly string[]): void {
  database.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  try {
    const seen = schemaVersion(database, file, migrations.length)
    for (const step of migrations.slice(seen)) database.exec(step)
    database.exec(`${markAs(migrations.length)}; COMMIT`)
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK')
    database.exec('PRAGMA foreign_keys = ON')
  }
}

/** Says whose file it is and how many migrations it has seen. */
export function markAs(version: number): string {
  return `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}

function foreign(file: string): Problem {
  return new Problem('conflict', {
    code: 'store-foreign',
    message: `${file} belongs to another program and was left as it is.`,
    hint: 'Move it away, or choose another name for the portal.',
  })
}

function newer(file: string): Problem {
  return new Problem('conflict', {
    code: 'store-newer',
    message: `${file} was made by a newer campus.`,
    hint: 'Update campus; the file was left as it is.',
  })
}
