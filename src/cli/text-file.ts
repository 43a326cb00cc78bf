import { readTextFile, writeFileAtomic } from '../settings/files.ts'

/** A small file of our own that may be lost at any time. */
export function textFile(file: string): { read(): string | null; write(text: string): void } {
  return {
    read: () => {
      try {
        return readTextFile(file, 1024 * 1024)
      } catch {
        return null
      }
    },
    write: (text) => {
      try {
        writeFileAtomic(file, text)
      } catch {
        // The next call asks again.
      }
    },
  }
}
