import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../support/problem.ts'
import { draftBeside, removeLeftDrafts } from './left-drafts.ts'
import { errnoOf, fileProblem } from './file-problem.ts'

export { fileProblem } from './file-problem.ts'
export { linkTarget, readFileBytes, readTextFile } from './text-file.ts'

/** Makes the folder and its missing parents, for this user only (0700). Throws the `Problem` of `fileProblem`. */
export function ensureFolder(folder: string): void {
  try {
    makeFolder(path.resolve(folder))
  } catch (error) {
    throw fileProblem(error, folder, 'make the folder')
  }
}

/** One by one, because Node's recursive way never ends where the system takes no folders, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST' || !isFolder(folder)) throw error
  }
  syncFolder(parent)
}

function isFolder(name: string): boolean {
  return fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * Writes a whole file or nothing: readers see the old text or the new, also after a power cut. The file is 0600, its
 * folder is made when missing, a symbolic link stays one. Throws the `Problem` of `fileProblem`.
 */
export function writeFileAtomic(file: string, text: string): void {
  ensureFolder(path.dirname(file))
  try {
    replaceFile(targetOf(file), text)
  } catch (error) {
    throw fileProblem(error, file, 'write')
  }
}

/**
 * Writes bytes to a file that is not there yet, 0600; the same bytes there already are left alone, others only
 * overwritten with `force`. Throws a conflict `Problem` whose hint is `otherwise`, or that of `fileProblem`.
 */
export function writeBytesOnce(
  file: string,
  bytes: Uint8Array,
  { force, otherwise = ANOTHER }: { force: boolean; otherwise?: string },
): void {
  ensureFolder(path.dirname(file))
  try {
    const stats = fs.lstatSync(file, { throwIfNoEntry: false })
    if (stats?.isFile() && stats.size === bytes.length && fs.readFileSync(file).equals(bytes)) return
    if (stats !== undefined && !(force && stats.isFile())) throw inTheWay(file, stats, otherwise)
    replaceFile(file, bytes)
  } catch (error) {
    throw fileProblem(error, file, 'write')
  }
}

/**
 * The same for a file that something else makes: `make` is given the path of a draft that is not there yet, beside the
 * file. Nothing is left of it when `make` throws; what a killed process left goes the next time. Answers what `make` does.
 */
export async function makeFileOnce<Value>(
  file: string,
  { force }: { force: boolean },
  make: (draft: string) => Promise<Value>,
): Promise<Value> {
  ensureFolder(path.dirname(file))
  removeLeftDrafts(file)
  const draft = draftBeside(file)
  const refuse = (): void => {
    const stats = fs.lstatSync(file, { throwIfNoEntry: false })
    if (stats !== undefined && !(force && stats.isFile())) throw inTheWay(file, stats, ANOTHER)
  }
  try {
    refuse()
    const value = await make(draft)
    refuse()
    fs.renameSync(draft, file)
    syncFolder(path.dirname(file))
    return value
  } catch (error) {
    throw fileProblem(error, file, 'write')
  } finally {
    for (const end of ['', '-journal']) fs.rmSync(`${draft}${end}`, { force: true })
  }
}

const ANOTHER = 'Name another file, or overwrite it with --force.'

/**
 * Refuses what `writeFileAtomic` could not write, and a file whose text must not be lost, before something is done whose
 * only outcome goes there. Throws a conflict `Problem`, or that of `fileProblem`.
 */
export function ensureReplaceable(file: string, mayGo: (text: string) => boolean): void {
  ensureFolder(path.dirname(file))
  try {
    const target = targetOf(file)
    const stats = fs.statSync(target, { throwIfNoEntry: false })
    const tooLong = stats?.isFile() && stats.size > LINE_BYTES
    if (stats && (tooLong || !mayGo(fs.readFileSync(target, 'utf8'))))
      throw inTheWay(file, stats, 'Name another file.')
    const tried = temporaryIn(path.dirname(target))
    fs.writeFileSync(tried, '', { mode: 0o600, flag: 'wx' })
    fs.rmSync(tried)
  } catch (error) {
    throw fileProblem(error, file, 'write')
  }
}

/** What may be replaced without being asked is no longer than this. */
const LINE_BYTES = 64 * 1024

/** What is no file is never overwritten. */
function inTheWay(file: string, stats: fs.Stats, hint: string): Problem {
  if (stats.isFile())
    return new Problem('conflict', { code: 'file-exists', message: `${file} is there already.`, hint })
  const kind = stats.isDirectory() ? 'a folder' : stats.isSymbolicLink() ? 'a link' : 'no plain file'
  return new Problem('conflict', {
    code: 'file-exists',
    message: `${file} is there already and is ${kind}.`,
    hint: 'Name another file.',
  })
}

function temporaryIn(folder: string): string {
  return path.join(folder, `.campus-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`)
}

function replaceFile(target: string, text: string | Uint8Array): void {
  const folder = path.dirname(target)
  const temporary = temporaryIn(folder)
  try {
    // flush: an fsync before closing, without which the rename may outlive the bytes.
    fs.writeFileSync(temporary, text, { mode: 0o600, flag: 'wx', flush: true })
    fs.renameSync(temporary, target)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(folder)
}

/** Where the bytes go: behind a link, and never in place of a device or a pipe. */
function targetOf(file: string): string {
  const stats = fs.statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return file
  if (stats.isFile() || stats.isDirectory()) return fs.realpathSync(file)
  throw new Problem('unsettled', {
    code: 'not-a-file',
    message: `Could not write ${file}: it is a device or a pipe.`,
    hint: 'Name a file.',
  })
}

/** Makes a new name in the folder last through a power cut. Best effort: not every file system can. */
function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r')
    try {
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  } catch {
    return
  }
}
