import { statSync } from 'node:fs'
import { Problem } from '../../support/problem.ts'
import { SQLITE_MIGRATIONS, type Purpose } from '../migrations.ts'
import { loadDriver } from './driver.ts'
import { translated } from './errors.ts'
import { isMade } from './folders.ts'
import type { Settled } from './options.ts'
import { openToRead } from './reader.ts'

/** How a portal's file is. */
export type SqliteHealth =
  | { state: 'missing' }
  | { state: 'sound'; schema: number; newest: number; bytes: number }
  /** Cannot be used: the code of the problem says why. */
  | { state: 'unusable'; code: string }

/** Looks through a whole portal, which takes seconds for every gigabyte; changes nothing. */
export function sqliteHealth(file: string, purpose: Purpose): SqliteHealth {
  const options: Settled = {
    ...{ file, purpose, busyMilliseconds: 1000, migrations: SQLITE_MIGRATIONS },
  }
  try {
    if (!isMade(file)) return { state: 'missing' }
    const { database, version } = openToRead(loadDriver(), options)
    try {
      const found = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
      const lost = database.prepare('PRAGMA foreign_key_check').get()
      if (found.quick_check !== 'ok' || lost !== undefined)
        return { state: 'unusable', code: 'store-corrupt' }
    } finally {
      database.close()
    }
    return {
      state: 'sound',
      schema: version,
      newest: SQLITE_MIGRATIONS.length,
      bytes: statSync(file).size,
    }
  } catch (error) {
    const problem = translated(error, file)
    return { state: 'unusable', code: problem instanceof Problem ? problem.code : 'store-failed' }
  }
}
