import fs from 'node:fs'
import { join } from 'node:path'
import type { Paths } from '../../settings/types.ts'
import type { Purging } from './kinds.ts'

/** How much of it goes. */
export interface CacheWishes {
  /** Cases went, whose subjects may be in it. */
  casesWent: boolean
  /** Everything as old, and not only subjects of cases that went. */
  all: boolean
}

/**
 * What is kept only to be quicker, and has lain for as long. The subjects for completions go whole when cases went: the
 * others come again with the next list.
 */
export function oldCache(
  { cache, completionCache }: Pick<Paths, 'cache' | 'completionCache'>,
  before: Date,
  { casesWent, all }: CacheWishes,
): Purging<number> {
  const isOld = (file: string): boolean => {
    if (file === completionCache && casesWent) return true
    return all && lastWritten(file) < before.getTime()
  }
  const old = () => filesIn(cache).filter(isOld)
  return {
    plan: async () => old().length,
    carryOut: async () => {
      const files = old()
      for (const file of files) fs.rmSync(file, { force: true })
      return files.length
    },
  }
}

function filesIn(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function lastWritten(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
}
