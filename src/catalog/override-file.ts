import { readTextFile } from '../settings/files.ts'

/** Largest override that is read, in bytes. */
const OVERRIDE_LIMIT = 1024 * 1024

/** The text of a district's changes. A file that cannot be read is a usage `Problem`. */
export function readOverride(file: string): string {
  return readTextFile(file, OVERRIDE_LIMIT)
}
