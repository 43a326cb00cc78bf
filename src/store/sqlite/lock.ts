import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './folders.ts'
import { loadDriver, type Database } from './driver.ts'
import { translated } from './errors.ts'

/** A lock of this process. It ends with the process, however that ends: the operating system keeps it. */
export interface Lock {
  release(): void
}

const LOCKED = 5

/**
 * Takes the lock of that file, waiting up to so many milliseconds; null when somebody else has it, in this process or
 * another. The file is made when missing, stays empty, and must never be removed: whoever has it open would lock nothing.
 */
export function lockFile(file: string, milliseconds: number): Lock | null {
  let database: Database | null = null
  try {
    makeFolder(dirname(file))
    closeSync(openSync(file, 'a', 0o600))
    database = new (loadDriver())(file, { timeout: milliseconds })
    // Without a journal beside it: nothing is ever written.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    const held = database
    return { release: () => held.close() }
  } catch (error) {
    database?.close()
    const { errcode = 0 } = error as { errcode?: number }
    if ((errcode & 0xff) === LOCKED) return null
    throw translated(error, file)
  }
}
