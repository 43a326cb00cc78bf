import { statfsSync } from 'node:fs'

/** What SQLite needs beside a file to open it, in bytes, and some more. */
const NEEDED = 64 * 1024

/** Whether the disk of a file has no room left, which SQLite tells as a failing disk where it makes a file beside it. */
export function isDiskFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(file)
    return bavail * bsize < NEEDED
  } catch {
    return false
  }
}
