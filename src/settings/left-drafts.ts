import fs from 'node:fs'
import path from 'node:path'

/** Short enough that any name of a file still makes one. */
const NAME_CHARACTERS = 40

/** A new name beside a file, which tells of which file it is and which process makes it. */
export function draftBeside(file: string): string {
  return `${beginning(file)}${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
}

/**
 * Removes what a process that was killed left beside a file. Only when that process is gone: where another computer
 * writes to the same folder its draft may go too, and its call fails then, without harm to the file. Best effort.
 */
export function removeLeftDrafts(file: string): void {
  const start = beginning(file)
  const folder = path.dirname(start)
  try {
    for (const name of fs.readdirSync(folder)) {
      const [, maker] = /^(\d+)-[a-z0-9]*\.tmp(-journal)?$/.exec(rest(name, path.basename(start))) ?? []
      if (maker !== undefined && !isRunning(Number(maker)))
        fs.rmSync(path.join(folder, name), { force: true })
    }
  } catch {
    return
  }
}

function beginning(file: string): string {
  return path.join(path.dirname(file), `.campus-${path.basename(file).slice(0, NAME_CHARACTERS)}-`)
}

function rest(name: string, start: string): string {
  return name.startsWith(start) ? name.slice(start.length) : ''
}

/** One of somebody else may not be signalled, and runs. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
