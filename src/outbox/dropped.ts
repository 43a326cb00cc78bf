import fs from 'node:fs'
import path from 'node:path'

const MARK = /^\d{6}-[0-9a-f]{8}\.dropped$/
/** Whoever waits looks within a minute or so; of what nobody waited for, so many marks stay. */
const MOST = 50

/** Leaves word that somebody dropped an entry: an empty file of its name. Best effort: a full disk keeps nobody from it. */
export function markDropped(folder: string, id: string): void {
  try {
    const marks = fs.readdirSync(folder).filter((name) => MARK.test(name))
    for (const name of marks.sort().slice(0, -MOST)) fs.rmSync(path.join(folder, name), { force: true })
    fs.writeFileSync(fileIn(folder, id), '', { mode: 0o600 })
  } catch {
    return
  }
}

export function isDropped(folder: string, id: string): boolean {
  return fs.existsSync(fileIn(folder, id))
}

function fileIn(folder: string, id: string): string {
  return path.join(folder, `${id}.dropped`)
}
