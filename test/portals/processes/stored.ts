import { loadDriver, type Database } from '../../../src/store/sqlite/driver.ts'

export interface Stored {
  numbers: number[]
  /** `ok`, or what SQLite found wrong. */
  integrity: string
}

/** What is in a portal's file, looked at without the portal. */
export function stored(file: string): Stored {
  const database: Database = new (loadDriver())(file)
  const rows = database.prepare('SELECT number FROM cases ORDER BY number').all() as { number: number }[]
  const check = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string }
  database.exec(`INSERT INTO cases_fts (cases_fts) VALUES ('integrity-check')`)
  database.close()
  return { numbers: rows.map(({ number }) => number), integrity: check.integrity_check }
}
