import fs from 'node:fs'
import path from 'node:path'

/** Where the parts of the outbox are. */
export function placesIn(folder: string): { entries: string; files: string; locks: string } {
  const [entries, files, locks] = ['entries', 'files', 'locks'].map((name) => path.join(folder, name))
  return { entries: entries ?? '', files: files ?? '', locks: locks ?? '' }
}

/** Whether something is kept. Asked by every command that reaches a portal, so it looks at one folder and loads nothing. */
export function isKept(folder: string): boolean {
  try {
    return fs.readdirSync(placesIn(folder).entries).some((name) => name.endsWith('.json'))
  } catch {
    return false
  }
}
