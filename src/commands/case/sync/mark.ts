import { readTextFile, writeFileAtomic } from '../../../settings/files.ts'
import type { Context } from '../../context.ts'

type Here = Pick<Context, 'paths' | 'clock'>

const EVERY_MS = 5 * 60_000
const MOST_BYTES = 64

/** Remembers that somebody looked now. A cache that cannot be written only makes looking happen more often. */
export function markLooked(portal: string, number: number, { paths, clock }: Here): void {
  try {
    writeFileAtomic(paths.ticketMark(portal, number), clock.now().toISOString())
  } catch {
    // Nothing depends on it.
  }
}

/** Whether the cases of a ticket were looked at within five minutes. A moment that is still to come does not count. */
export function lookedLately(portal: string, number: number, { paths, clock }: Here): boolean {
  try {
    const last = Date.parse(readTextFile(paths.ticketMark(portal, number), MOST_BYTES))
    const since = clock.now().getTime() - last
    return since >= 0 && since < EVERY_MS
  } catch {
    return false
  }
}
