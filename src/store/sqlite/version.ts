import { Problem } from '../../support/problem.ts'
import { APPLICATION_IDS, type Purpose } from '../migrations.ts'
import type { Database } from './driver.ts'
import type { Settled } from './options.ts'

/** What the file at hand is to be. */
export type Expected = Pick<Settled, 'file' | 'purpose' | 'migrations'>

/**
 * How many migrations a database has seen; 0 for one without any tables. Refuses a file of another program, a
 * portal of the other purpose, and one that a newer campus made.
 */
export function schemaVersion(database: Database, { file, purpose, migrations }: Expected): number {
  const { app, version } = database
    .prepare(
      'SELECT application_id AS app, user_version AS version FROM pragma_application_id, pragma_user_version',
    )
    .get() as { app: number; version: number }
  if (app === 0 && version === 0 && isEmpty(database)) return 0
  if (app !== APPLICATION_IDS[purpose]) throw otherwise(app, file)
  if (version > migrations.length) throw newer(file)
  return version
}

/**
 * Brings the schema up to date in one transaction. Another process may have done it while this one waited. References
 * are not held meanwhile, for a table that is made anew is gone for a moment; they are as they were afterwards.
 */
export function migrate(database: Database, expected: Expected): void {
  const { purpose, migrations } = expected
  database.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  try {
    const seen = schemaVersion(database, expected)
    for (const step of migrations.slice(seen)) database.exec(step)
    database.exec(`${markAs(migrations.length, purpose)}; COMMIT`)
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK')
    database.exec('PRAGMA foreign_keys = ON')
  }
}

/** Says whose file it is and how many migrations it has seen. */
export function markAs(version: number, purpose: Purpose = 'person'): string {
  return `PRAGMA application_id = ${APPLICATION_IDS[purpose]}; PRAGMA user_version = ${version}`
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}

function otherwise(app: number, file: string): Problem {
  if (app === APPLICATION_IDS.team) return ofATeam(file)
  return app === APPLICATION_IDS.person ? ofOnePerson(file) : foreign(file)
}

function ofATeam(file: string): Problem {
  return new Problem('conflict', {
    code: 'store-of-team',
    message: `${file} is the database of a team server.`,
    hint: 'Use it through its server: campus portal add NAME --url …',
  })
}

function ofOnePerson(file: string): Problem {
  return new Problem('conflict', {
    code: 'store-of-person',
    message: `${file} is a portal of one person.`,
    hint: 'Bring it over with `campus portal export` and `campus serve import`.',
  })
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
