import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../support/problem.ts'
import { SQLITE_MIGRATIONS } from '../migrations.ts'
import { copyDatabase } from '../sqlite/copy.ts'
import { loadDriver, type Database } from '../sqlite/driver.ts'
import { damaged, translated } from '../sqlite/errors.ts'
import { isMade } from '../sqlite/folders.ts'
import { openSqliteStore } from '../sqlite/open.ts'
import type { Settled } from '../sqlite/options.ts'
import { openToRead } from '../sqlite/reader.ts'
import type { Tx } from '../store.ts'

/** A portal of one person that is only read. */
export interface Source {
  /** One consistent view; what goes wrong with the file is a `Problem` that names it. */
  read<Value>(fn: (tx: Tx) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}

/**
 * Opens a portal of one person to bring over what is in it. The file is never changed: that of an older campus is
 * brought up to date in a copy. Refuses a file that is missing, damaged, no portal, a team's, or a newer campus's.
 */
export function openSource(file: string): Source {
  const folder = copyOfOlder(file)
  const store = openSqliteStore({ file: folder === null ? file : join(folder, 'portal.db') })
  return {
    read: (fn) => store.read((tx) => fn(naming(tx, file))),
    close: async () => {
      await store.close()
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The folder of an up-to-date copy; null when the file can be read as it is. */
function copyOfOlder(file: string): string | null {
  const options: Settled = {
    ...{ file, purpose: 'person', busyMilliseconds: 10_000, migrations: SQLITE_MIGRATIONS },
  }
  try {
    if (!isMade(file)) throw missing(file)
    const { database, version } = openToRead(loadDriver(), options)
    try {
      if (version === 0) throw empty(file)
      requireSound(database, file)
      return version === SQLITE_MIGRATIONS.length ? null : copyOf(database, file)
    } finally {
      database.close()
    }
  } catch (error) {
    throw translated(error, file)
  }
}

function copyOf(database: Database, file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'campus-import-'))
  try {
    copyDatabase(database, { file, copy: join(folder, 'portal.db') })
    return folder
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Table by table, for the search index cannot be looked at without writing. */
function requireSound(database: Database, file: string): void {
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'cases_fts%'`)
    .all() as { name: string }[]
  for (const { name } of tables) {
    const told = database.prepare(`PRAGMA quick_check('${name}')`).get() as { quick_check: string }
    if (told.quick_check !== 'ok') throw damaged(file)
  }
}

/** Its statements run in the middle of another store's write, which would take what they throw for its own. */
function naming(tx: Tx, file: string): Tx {
  const told = async <Value>(job: Promise<Value>): Promise<Value> => {
    try {
      return await job
    } catch (error) {
      throw translated(error, file)
    }
  }
  return {
    ...tx,
    get: <Found>(...call: Parameters<Tx['get']>) => told(tx.get<Found>(...call)),
    all: <Found>(...call: Parameters<Tx['all']>) => told(tx.all<Found>(...call)),
    run: (...call) => told(tx.run(...call)),
  }
}

function missing(file: string): Problem {
  return new Problem('usage', {
    code: 'file-missing',
    message: `There is no file ${file}.`,
    hint: 'Make one where the portal is now: campus portal export FILE',
  })
}

function empty(file: string): Problem {
  return new Problem('conflict', {
    code: 'store-empty',
    message: `${file} is empty: it holds no portal.`,
    hint: 'Make one where the portal is now: campus portal export FILE',
  })
}
