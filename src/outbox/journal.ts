import fs from 'node:fs'
import path from 'node:path'
import { fileProblem, writeBytesOnce, writeFileAtomic } from '../settings/files.ts'
import { lockFile, type Lock } from '../store/sqlite/lock.ts'
import { Problem } from '../support/problem.ts'
import { endTurn } from './early.ts'
import { readEntry, type Entry } from './entry.ts'
import { isDropped, markDropped } from './dropped.ts'
import { digestOf, filesOf, type OutboxFile } from './files.ts'
import { placesIn } from './places.ts'

/**
 * Where writes are kept: a small file for each, and one for each content that goes with them. A file appears, changes or
 * goes as a whole, so there is nothing to recover after `kill -9`, and a damaged one costs no other. Everything is on
 * the disk when a method returns; each throws the `Problem` of its file where the disk is full or not to be written.
 */
export interface Journal {
  /** All that is kept, oldest first. */
  entries(): Entry[]
  /** Names of files that hold no entry. */
  damaged(): string[]
  /** As it is now; null when it is there no more. */
  read(id: string): Entry | null
  add(entry: Omit<Entry, 'id'>, files: ReadonlyMap<string, Uint8Array>): Entry
  update(entry: Entry): void
  /** With the files that no other entry needs. */
  remove(id: string): void
  /** Removes what is not to be sent, so that whoever waits to send it learns why it is there no more. */
  drop(id: string): void
  wasDropped(id: string): boolean
  /** Removes what a process that was killed has left: half a file, or a file whose entry never came. */
  tidy(): void
  /** A file as it was added; a `conflict` problem when it is not that any more. */
  file(wanted: OutboxFile): Uint8Array
  /** The right to send what is in a lane; null when another has it. It ends with the process. */
  claim(lane: string): Lock | null
}

/** So many lanes can be sent at the same time; two that share a number wait for each other. */
const LOCKS = 32
/** Milliseconds; what is done under this lock is short. */
const PATIENCE = 5_000

export function openJournal(folder: string): Journal {
  const { entries: home, files, locks } = placesIn(folder)
  const fileOf = (id: string): string => path.join(home, `${id}.json`)
  const kept = (): string[] =>
    namesIn(home).flatMap((name) => /^(\d{6}-[0-9a-f]{8})\.json$/.exec(name)?.[1] ?? [])
  const read = (id: string): Entry | null => {
    const text = textOf(fileOf(id))
    return text === null ? null : readEntry(id, text)
  }
  const entries = (): Entry[] => kept().flatMap((id) => read(id) ?? [])
  const alone = <Value>(work: () => Value): Value => {
    const lock = lockFile(path.join(locks, 'changes'), PATIENCE)
    if (lock === null) throw busy(folder)
    try {
      return work()
    } finally {
      lock.release()
    }
  }
  const write = (entry: Entry): void => writeFileAtomic(fileOf(entry.id), `${JSON.stringify(entry)}\n`)
  const tidy = (): void => {
    const needed = new Set(entries().flatMap(({ args }) => filesOf(args).map(({ sha256 }) => sha256)))
    for (const folder of [home, files])
      for (const name of namesIn(folder).filter(isHalf)) fs.rmSync(path.join(folder, name), { force: true })
    // What an entry that cannot be read needs is not known.
    if (entries().length < kept().length) return
    for (const name of namesIn(files))
      if (!needed.has(name)) fs.rmSync(path.join(files, name), { force: true })
  }
  const tidyUp = (): void => {
    if (namesIn(files).length > 0 || namesIn(home).some(isHalf)) alone(tidy)
  }
  const remove = (id: string): void => {
    endTurn(folder)
    removeFile(fileOf(id))
    tidyUp()
  }
  return {
    entries,
    damaged: () => kept().filter((id) => read(id) === null),
    read,
    add: (entry, contents) =>
      alone(() => {
        for (const [sha256, bytes] of contents)
          writeBytesOnce(path.join(files, sha256), bytes, { force: true })
        const last = Number(kept().at(-1)?.slice(0, 6) ?? 0)
        const added = { ...entry, id: `${String(last + 1).padStart(6, '0')}-${randomHex()}` }
        try {
          write(added)
        } catch (error) {
          tidy()
          throw error
        }
        return added
      }),
    update: (entry) => alone(() => write(entry)),
    remove,
    drop: (id) => {
      markDropped(locks, id)
      remove(id)
    },
    wasDropped: (id) => isDropped(locks, id),
    tidy: tidyUp,
    file: ({ sha256, size }) => {
      const bytes = bytesOf(path.join(files, sha256))
      if (bytes.length === size && digestOf(bytes) === sha256) return bytes
      throw fileDamaged()
    },
    claim: (lane) => lockFile(path.join(locks, String(numberOf(lane) % LOCKS)), 0),
  }
}

/** FNV-1a: spreads names evenly, and needs no module of Node. */
function numberOf(lane: string): number {
  let number = 0x811c9dc5
  for (const byte of Buffer.from(lane)) number = Math.imul(number ^ byte, 0x01000193) >>> 0
  return number
}

/** Written under the lock and renamed when it is whole, so one that is seen under the lock is nobody’s. */
function isHalf(name: string): boolean {
  return name.endsWith('.tmp')
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw fileProblem(error, folder, 'read')
  }
}

function textOf(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fileProblem(error, file, 'read')
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw fileDamaged()
    throw fileProblem(error, file, 'read')
  }
}

function removeFile(file: string): void {
  try {
    // Not `rmSync`, whose code takes as long to load as the rest of this.
    fs.unlinkSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileProblem(error, file, 'remove')
  }
}

function randomHex(): string {
  return crypto.randomUUID().slice(0, 8)
}

function fileDamaged(): Problem {
  return new Problem('conflict', {
    code: 'file-damaged',
    message: 'A file that goes with it is not what it was when it was kept, and was not sent.',
    hint: 'Drop it (campus outbox drop), and make the call again with the file.',
  })
}

function busy(folder: string): Problem {
  return new Problem('unsettled', {
    code: 'outbox-locked',
    message: 'Other campus processes are changing the outbox all the time.',
    hint: `Try again in a moment. It is in ${folder}.`,
    retryable: true,
  })
}
