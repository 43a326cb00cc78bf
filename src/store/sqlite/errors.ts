import { Problem, type ProblemDetails, type ProblemKind } from '../../support/problem.ts'
import { isDiskFull } from './room.ts'

type Refusal = [ProblemKind, (file: string) => ProblemDetails]

const LOCKED: Refusal = [
  'unsettled',
  (file) => ({
    code: 'store-locked',
    message: `Another program is writing to ${file} and did not finish in time.`,
    hint: 'Nothing was changed. Try again in a moment; the same --key cannot do it twice.',
    retryable: true,
  }),
]
const FULL: Refusal = [
  'unsettled',
  (file) => ({
    code: 'store-full',
    message: `The disk that holds ${file} is full.`,
    hint: 'Nothing was changed. Free some space and try again.',
    retryable: true,
  }),
]
const DISK: Refusal = [
  'unsettled',
  (file) => ({
    code: 'store-disk-error',
    message: `The disk failed while ${file} was in use.`,
    hint: 'Try again; if it stays, copy the file to another disk.',
    retryable: true,
  }),
]
const NOT_WRITABLE: Refusal = [
  'unsettled',
  (file) => ({
    code: 'store-not-writable',
    message: `${file} cannot be opened or written by you.`,
    hint: 'Look at who owns the file and its folder, or choose another place with CAMPUS_HOME.',
  }),
]
const CORRUPT: Refusal = [
  'conflict',
  (file) => ({
    code: 'store-corrupt',
    message: `${file} is damaged and was left as it is.`,
    hint: 'Restore a copy of it, or move it away to start with an empty portal.',
  }),
]

/** By primary result code of SQLite. */
const BY_RESULT = new Map<number, Refusal>([
  [3, NOT_WRITABLE],
  [5, LOCKED],
  [6, LOCKED],
  [8, NOT_WRITABLE],
  [10, DISK],
  [11, CORRUPT],
  [13, FULL],
  [14, NOT_WRITABLE],
  [26, CORRUPT],
])
/** By code of the operating system. */
const BY_CODE = new Map<string, Refusal>([
  ['EACCES', NOT_WRITABLE],
  ['EPERM', NOT_WRITABLE],
  ['EROFS', NOT_WRITABLE],
  ['ENOTDIR', NOT_WRITABLE],
  ['EISDIR', NOT_WRITABLE],
  ['ENOENT', NOT_WRITABLE],
  ['ENAMETOOLONG', NOT_WRITABLE],
  ['ELOOP', NOT_WRITABLE],
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EIO', DISK],
])

/** What SQLite says of it, also where no code comes with it. */
const READ_ONLY = /attempt to write a readonly database/
/** What SQLite says, under a code that means anything, when a part of the schema is gone. */
const PART_MISSING = /^no such (table|column): /

/** What a person can do something about becomes a `Problem`; anything else comes back as it is. */
export function translated(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const refusal = refusalOf(error)
  if (!refusal) return error
  const [kind, details] = refusal === DISK && isDiskFull(file) ? FULL : refusal
  return new Problem(kind, { ...details(file), cause: error })
}

/** The same for a copy that was being made: a full disk is that of the copy. */
export function translatedCopy(error: unknown, file: string, copy: string): unknown {
  const { errcode } = error as { errcode?: number }
  const isOfFile = errcode !== undefined && [CORRUPT, LOCKED].includes(BY_RESULT.get(errcode & 0xff) ?? FULL)
  return translated(error, isOfFile ? file : copy)
}

/** The problem of a file to which others write all the time. */
export function busy(file: string): Problem {
  const [kind, details] = LOCKED
  return new Problem(kind, details(file))
}

/** The problem of a file whose content is not what was stored. */
export function damaged(file: string): Problem {
  const [kind, details] = CORRUPT
  return new Problem(kind, details(file))
}

/** A `SyntaxError` comes from stored JSON: nothing else is parsed in a transaction. */
function refusalOf(error: Error): Refusal | undefined {
  const { errcode, code } = error as { errcode?: number; code?: string }
  if (error instanceof SyntaxError) return CORRUPT
  if (READ_ONLY.test(error.message)) return NOT_WRITABLE
  if (errcode === undefined) return BY_CODE.get(code ?? '')
  return PART_MISSING.test(error.message) ? CORRUPT : BY_RESULT.get(errcode & 0xff)
}

/** Whether the file could not be opened the way it was asked for, which a weaker way may still manage. */
export function cannotOpen(error: unknown, file: string): boolean {
  const { errcode } = error as { errcode?: number }
  const refusal = errcode === undefined ? undefined : BY_RESULT.get(errcode & 0xff)
  return refusal === NOT_WRITABLE || (refusal === DISK && isDiskFull(file))
}
