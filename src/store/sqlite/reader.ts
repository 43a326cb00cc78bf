import { pathToFileURL } from 'node:url'
import type { Tx } from '../store.ts'
import { connection, transaction, type Connection } from './connection.ts'
import { loadDriver, type Database, type Driver } from './driver.ts'
import { cannotOpen } from './errors.ts'
import { isMade } from './folders.ts'
import { cacheFor, type Settled } from './options.ts'
import { hasUnfinishedLog, steadily } from './steady.ts'
import { migrate, schemaVersion } from './version.ts'
import { finish, openWriter } from './writer.ts'

/** The connection for reading; null when there is no portal yet. A schema of an older campus is brought up to date first: it cannot be read else. */
export async function openReader(options: Settled): Promise<Reader | null> {
  const { file, migrations } = options
  if (!isMade(file)) return null
  const { database, version, fixed } = openToRead(loadDriver(), options)
  if (version === migrations.length) return { ...connection(database), fixed }
  database.close()
  if (version === 0) return null
  finish((await openWriter(options)).database)
  return openReader(options)
}

/** Reads by connections that last for one try. */
export async function readFixed<Value>(options: Settled, fn: (tx: Tx) => Promise<Value>): Promise<Value> {
  return steadily(options.file, async () => {
    const open = await openReader(options)
    if (open === null) return onNothing(options, fn)
    try {
      return await transaction(open, 'BEGIN', fn)
    } finally {
      open.database.close()
    }
  })
}

export interface Opened {
  database: Database
  version: number
  /** It is read as if nobody wrote to it: nothing can be written beside the file. */
  fixed: boolean
}

export type Reader = Connection & Pick<Opened, 'fixed'>

/** As it is, whatever its schema. */
export function openToRead(driver: Driver, options: Settled): Opened {
  const { file } = options
  try {
    return { ...openAt(driver, file, options), fixed: false }
  } catch (error) {
    if (!cannotOpen(error, file) || hasUnfinishedLog(file)) throw error
    const fixed = pathToFileURL(file)
    fixed.searchParams.set('immutable', '1')
    return { ...openAt(driver, fixed, options), fixed: true }
  }
}

function openAt(driver: Driver, location: string | URL, options: Settled): Omit<Opened, 'fixed'> {
  const database = new driver(location, { readOnly: true, timeout: options.busyMilliseconds })
  try {
    database.exec(cacheFor(options))
    return { database, version: schemaVersion(database, options) }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Runs `fn` on an empty portal that is gone afterwards. */
export async function onNothing<Value>(options: Settled, fn: (tx: Tx) => Promise<Value>): Promise<Value> {
  const database = new (loadDriver())(':memory:')
  try {
    migrate(database, { ...options, file: ':memory:' })
    return await transaction(connection(database), 'BEGIN', fn)
  } finally {
    database.close()
  }
}
