import { closeSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Driver } from './driver.ts'
import { makeFolder, syncFile, syncFolder } from './folders.ts'
import { markAs, type Expected } from './version.ts'

/** File systems without hard links answer one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])

/**
 * Makes a portal's database so that nobody ever sees half of it: complete under a name of its own, then linked to its
 * place. When several do so at once, the first one's stays.
 */
export function createDatabase(driver: Driver, expected: Expected): void {
  const { file } = expected
  makeFolder(dirname(file))
  const draft = `${file}.${randomUUID()}.new`
  try {
    makeEmpty(draft, 'wx')
    initialise(driver, draft, expected)
    syncFile(draft)
    publish(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(file))
}

/** Nothing is prepared here: with a statement about, the database would only seem closed when it is linked. */
function initialise(driver: Driver, draft: string, { purpose, migrations }: Expected): void {
  const database = new driver(draft)
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN')
    for (const step of migrations) database.exec(step)
    database.exec(`${markAs(migrations.length, purpose)}; COMMIT`)
  } finally {
    database.close()
  }
}

function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (!NO_LINKS.has(code)) throw error
    // An empty file counts as a portal not yet made; who writes first fills it under SQLite's own lock.
    makeEmpty(file, 'a')
  }
}

function makeEmpty(file: string, flags: 'wx' | 'a'): void {
  closeSync(openSync(file, flags, 0o600))
}
