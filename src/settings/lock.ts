import fs from 'node:fs'
import { Problem } from '../support/problem.ts'
import { errnoOf, fileProblem } from './file-problem.ts'

const PAUSE_MS = 20
const PATIENCE_MS = 3_000

/**
 * Runs `work` while no other process runs its own under the same lock file. Work is short and synchronous, so one lock
 * that outlasts the patience (milliseconds) was left behind by a process that died, and is taken over.
 */
export async function withLock(
  file: string,
  work: () => void,
  patience: number = PATIENCE_MS,
): Promise<void> {
  await acquire(file, patience)
  try {
    work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

async function acquire(file: string, patience: number): Promise<void> {
  const found = identityOf(file)
  for (let waited = 0; !tryLock(file); waited += PAUSE_MS) {
    if (waited >= 2 * patience) throw busy(file)
    if (waited >= patience && identityOf(file) === found) fs.rmSync(file, { force: true })
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

function tryLock(file: string): boolean {
  try {
    fs.closeSync(fs.openSync(file, 'wx', 0o600))
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw fileProblem(error, file, 'make the lock')
  }
}

function identityOf(file: string): string | null {
  const stats = fs.statSync(file, { throwIfNoEntry: false })
  return stats === undefined ? null : `${stats.ino} ${stats.mtimeMs}`
}

function busy(file: string): Problem {
  return new Problem('unsettled', {
    code: 'settings-locked',
    message: 'Other campus processes are changing the settings all the time.',
    hint: `Try again in a moment. When nothing else is running, remove ${file}.`,
    retryable: true,
  })
}
