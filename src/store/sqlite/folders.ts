import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../support/problem.ts'

/**
 * Makes a folder that only its owner can enter, with those above it, and sees them onto the disk. One by one, because
 * Node's recursive way never ends where the system takes no folders, as in /proc.
 */
export function makeFolder(folder: string): void {
  if (exists(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  makeOne(folder)
  syncFolder(parent)
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** A new name in a folder survives a power cut only after this. Windows cannot and need not. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r')
}

export function syncFile(file: string): void {
  sync(file, 'r+')
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Whether there is a file. Refuses anything else in its place: SQLite would wait for ever for what a pipe holds. */
export function isMade(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined || stats.isFile()) return stats !== undefined
  throw new Problem('conflict', {
    code: 'store-not-a-file',
    message: `${file} is a folder, a pipe or a device, and was left as it is.`,
    hint: 'Move it away to start with an empty portal, or choose another place with CAMPUS_HOME.',
  })
}

/** Unlike `existsSync`, says so when it is not allowed to look. */
function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}
