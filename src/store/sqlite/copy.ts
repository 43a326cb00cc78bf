import { closeSync, openSync } from 'node:fs'
import type { Database } from './driver.ts'
import { translatedCopy } from './errors.ts'
import { syncFile } from './folders.ts'

/**
 * Writes what a database holds at this moment to a new file, for its owner only, seen onto the disk. Others may write
 * to it meanwhile. Nothing is prepared for it to be opened again, so it is one file without a log.
 */
export function copyDatabase(database: Database, { file, copy }: { file: string; copy: string }): void {
  try {
    closeSync(openSync(copy, 'wx', 0o600))
    database.prepare('VACUUM INTO ?').run(copy)
    syncFile(copy)
  } catch (error) {
    throw translatedCopy(error, file, copy)
  }
}
