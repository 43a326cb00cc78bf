import fs from 'node:fs'
import { Problem } from '../support/problem.ts'
import { limitText } from '../support/text/bytes.ts'
import { decodeUtf8 } from '../support/text/utf8.ts'
import { errnoOf, impossiblePath } from './file-problem.ts'

const NAME_IT = 'Name a file, or use - for standard input.'

/**
 * Reads a UTF-8 file of at most `limit` bytes. Regular files only, and the descriptors of a process substitution
 * (`/dev/fd/63`). Everything that stands in the way is a usage `Problem`.
 */
export function readTextFile(path: string, limit: number): string {
  const bytes = readFileBytes(path, limit)
  const decoded = decodeUtf8(bytes)
  if (decoded.ok) return decoded.text
  throw refusal('file-not-text', `${path} cannot be read. ${decoded.message}`, decoded.hint)
}

/** The bytes of such a file. */
export function readFileBytes(path: string, limit: number): Uint8Array {
  if (path === '') throw refusal('file-not-named', 'The name of the file is empty.', NAME_IT)
  const inherited = inheritedDescriptor(path)
  let descriptor = inherited
  try {
    // Not blocking: opening a named pipe would wait for its writer for ever.
    descriptor ??= fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    const before = fs.fstatSync(descriptor)
    checkStats(before, path, limit, inherited !== null)
    const bytes = readUpTo(descriptor, limit)
    if (bytes === null) throw tooLarge(path, limit)
    if (before.isFile() && isChanged(before, fs.fstatSync(descriptor))) throw changing(path)
    return bytes
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(error, path)
  } finally {
    if (descriptor !== null && inherited === null) fs.closeSync(descriptor)
  }
}

/** The number behind `/dev/fd/63`, `/proc/self/fd/63` or `/dev/stdin`. Opening those again fails for sockets. */
function inheritedDescriptor(path: string): number | null {
  if (path === '/dev/stdin') return 0
  const found = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path)
  return found ? Number(found[1]) : null
}

function checkStats(stats: fs.Stats, path: string, limit: number, inherited: boolean): void {
  if (stats.isDirectory()) throw refusal('file-is-a-folder', `${path} is a folder.`, 'Name a file in it.')
  if (!stats.isFile() && !inherited) {
    throw refusal('file-not-regular', `${path} is a pipe or a device, not a file.`, NAME_IT)
  }
  if (stats.isFile() && stats.size > limit) throw tooLarge(path, limit)
}

/** Null when there is more than `limit` bytes: a file can grow, and a pipe tells no size. */
function readUpTo(descriptor: number, limit: number): Uint8Array | null {
  const chunks: Uint8Array[] = []
  for (let total = 0; total <= limit;) {
    const chunk = new Uint8Array(Math.min(65_536, limit + 1 - total))
    const count = readSome(descriptor, chunk)
    if (count === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, count))
    total += count
  }
  return null
}

function readSome(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(descriptor, chunk)
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function unreadable(error: unknown, path: string): Problem {
  const impossible = impossiblePath(error, path)
  if (impossible) return impossible
  switch (errnoOf(error)) {
    case null:
      throw error
    case 'ENOENT':
    case 'ENOTDIR':
      return refusal(
        'file-missing',
        `There is no file ${path}.`,
        'Check the path; relative paths begin at the current folder.',
        error,
      )
    case 'EACCES':
    case 'EPERM':
      return refusal(
        'file-not-readable',
        `${path} may not be read by you.`,
        'Check its owner and permissions.',
        error,
      )
    case 'EISDIR':
      return refusal('file-is-a-folder', `${path} is a folder.`, 'Name a file in it.', error)
    case 'EBADF':
    case 'ENXIO':
      return refusal('file-missing', `Nothing is open behind ${path}.`, NAME_IT, error)
    default:
      return refusal(
        'file-failed',
        `${path} could not be read (${errnoOf(error)}).`,
        'Check the disk, then try again.',
        error,
      )
  }
}

function isChanged(before: fs.Stats, after: fs.Stats): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs
}

function changing(path: string): Problem {
  return refusal(
    'file-changing',
    `${path} was written to while it was read.`,
    'Wait until it is whole, then try again.',
  )
}

function tooLarge(path: string, limit: number): Problem {
  return refusal(
    'file-too-large',
    `${path} is larger than ${limitText(limit)}.`,
    'Make it smaller, or split it.',
  )
}

function refusal(code: string, message: string, hint: string, cause?: unknown): Problem {
  return new Problem('usage', { code, message, hint, cause })
}

/** Where a symbolic link leads in the end; null for anything that is none, or that is not there. */
export function linkTarget(path: string): string | null {
  try {
    return fs.lstatSync(path).isSymbolicLink() ? fs.realpathSync(path) : null
  } catch {
    return null
  }
}
