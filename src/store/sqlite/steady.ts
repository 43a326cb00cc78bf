import { realpathSync, statSync } from 'node:fs'
import { busy } from './errors.ts'

const MOST = 5

/**
 * What is read of a file that cannot be locked. Where somebody wrote to it meanwhile it may be torn, and is read again,
 * by a connection of its own each time; rejects with a `Problem` where that does not end.
 */
export async function steadily<Value>(file: string, read: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; tries <= MOST; tries += 1) {
    const before = stateOf(file)
    const [done] = await Promise.allSettled([read()])
    if (stateOf(file) !== before) continue
    if (done.status === 'fulfilled') return done.value
    throw done.reason
  }
  throw busy(file)
}

/** Whether something of it is in the log beside it alone, which SQLite looks for beside the file itself. */
export function hasUnfinishedLog(file: string): boolean {
  return (statSync(`${realpathSync(file)}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function stateOf(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true })
  return `${size} ${mtimeNs} ${hasUnfinishedLog(file)}`
}
