import { Problem } from '../support/problem.ts'

/** A file of a write, by its content. */
export interface OutboxFile {
  /** Hexadecimal. */
  sha256: string
  size: number
}

/** What stands for the bytes of a file in the arguments of a write on disk. */
interface Mark {
  outboxFile: OutboxFile
}

/**
 * The arguments of a write as plain data, and the files that were taken out of them. The hash of each is computed here;
 * one that was announced under another is refused.
 */
export function packed(args: readonly unknown[]): { args: unknown[]; files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>()
  const mark = (bytes: Uint8Array, announced: unknown): Mark => {
    const sha256 = digestOf(bytes)
    if (announced !== undefined && announced !== sha256) throw differs()
    files.set(sha256, bytes)
    return { outboxFile: { sha256, size: bytes.length } }
  }
  return { args: mapped(args, (value, beside) => isBytes(value) && mark(value, beside['sha256'])), files }
}

/** The arguments again, with their files. */
export function unpacked(args: readonly unknown[], read: (file: OutboxFile) => Uint8Array): unknown[] {
  return mapped(args, (value) => isMark(value) && read(value.outboxFile))
}

/** The files that packed arguments need. */
export function filesOf(args: readonly unknown[]): OutboxFile[] {
  const files: OutboxFile[] = []
  mapped(args, (value) => isMark(value) && files.push(value.outboxFile) > 0 && null)
  return files
}

export function digestOf(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
}

type Fields = Readonly<Record<string, unknown>>

/** A copy in which some values are others; `change` answers `false` for what stays. */
function mapped(values: readonly unknown[], change: (value: unknown, beside: Fields) => unknown): unknown[] {
  const of = (value: unknown, beside: Fields): unknown => {
    const changed = change(value, beside)
    if (changed !== false) return changed
    if (Array.isArray(value)) return value.map((one) => of(one, {}))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, of(field, value as Fields)]),
    )
  }
  return values.map((value) => of(value, {}))
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}

function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'outboxFile' in value
}

function differs(): Problem {
  return new Problem('usage', {
    code: 'digest-differs',
    message: 'A file is not what was announced: its SHA-256 differs. Nothing was sent.',
    hint: 'It may have changed meanwhile: attach it again.',
  })
}
