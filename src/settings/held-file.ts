import fs from 'node:fs'
import path from 'node:path'
import { ensureFolder } from './files.ts'
import { errnoOf, fileProblem } from './file-problem.ts'

/** A lock that a process keeps for as long as a person works. */
export interface Held {
  /** Whether another process asked for it since the last time this was called. */
  wanted(): boolean
  release(): void
}

/**
 * Takes a lock file for this process, or answers the number of the process that has it, which will learn that somebody
 * asked. The lock of a process that died is taken over.
 */
export function holdFile(file: string): Held | { heldBy: number } {
  const { pid } = process
  ensureFolder(path.dirname(file))
  if (!create(file, pid)) {
    const owner = ownerOf(file)
    if (owner !== null && owner !== pid && isAlive(owner)) {
      append(file)
      return { heldBy: owner }
    }
    fs.rmSync(file, { force: true })
    if (!create(file, pid)) return { heldBy: ownerOf(file) ?? 0 }
  }
  let seen = sizeOf(file)
  return {
    wanted() {
      const before = seen
      seen = sizeOf(file)
      return seen > before
    },
    release() {
      if (ownerOf(file) === pid) fs.rmSync(file, { force: true })
    },
  }
}

/** The process that works on it; null when none does. */
export function holderOf(file: string): number | null {
  const owner = ownerOf(file)
  return owner !== null && isAlive(owner) ? owner : null
}

function create(file: string, pid: number): boolean {
  try {
    fs.writeFileSync(file, `${pid}\n`, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw fileProblem(error, file, 'make the lock')
  }
}

function append(file: string): void {
  try {
    fs.appendFileSync(file, 'asked\n')
  } catch {
    return
  }
}

function ownerOf(file: string): number | null {
  try {
    const [first = ''] = fs.readFileSync(file, 'utf8').split('\n')
    return /^\d{1,10}$/.test(first) ? Number(first) : null
  } catch {
    return null
  }
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}
