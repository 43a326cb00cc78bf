import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { ensureFolder, readTextFile, writeFileAtomic } from '../../settings/files.ts'
import { Problem } from '../../support/problem.ts'
import { UNKNOWN, type Streak } from '../../support/outage/streak.ts'
import type { Context } from '../context.ts'

const LIMIT = 4096

/** Where one look leaves its count for the next; each portal, district and key has its own. */
export function stateFile(dedupe: string, { paths, portalChoice, globals, environment }: Context): string {
  const whose = JSON.stringify([portalChoice().name, globals.district ?? environment.district ?? '', dedupe])
  return join(paths.watches, `${createHash('sha256').update(whose).digest('hex').slice(0, 32)}.json`)
}

/** What the last look left; one that is not there or cannot be read is as if nobody had looked. */
export function readStreak(file: string): Streak {
  try {
    return parsed(readTextFile(file, LIMIT)) ?? UNKNOWN
  } catch (error) {
    if (error instanceof Problem) return UNKNOWN
    throw error
  }
}

/** Whether a file holds nothing or what a look left, so that it may be written over. */
export function isStreak(text: string): boolean {
  return text.trim() === '' || parsed(text) !== null
}

function parsed(text: string): Streak | null {
  try {
    const { failures, since, reported } = JSON.parse(text) as Record<string, unknown>
    const isCount = typeof failures === 'number' && Number.isSafeInteger(failures) && failures >= 0
    const isSince = since === null || (typeof since === 'string' && !Number.isNaN(Date.parse(since)))
    return isCount && isSince && typeof reported === 'boolean' ? { failures, since, reported } : null
  } catch {
    return null
  }
}

export function writeStreak(file: string, streak: Streak): void {
  ensureFolder(dirname(file))
  writeFileAtomic(file, `${JSON.stringify(streak)}\n`)
}
