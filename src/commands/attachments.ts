import { basename } from 'node:path'
import type { FileToSend } from '../portal/port.ts'
import { linkTarget, readFileBytes } from '../settings/files.ts'
import type { Limits } from '../support/catalog.ts'
import { endingOf, mediaTypeOf, notWhatItSays, textIn } from '../support/file-kinds.ts'
import type { Finding } from '../support/finding.ts'
import { screenTexts, type Screened } from '../support/privacy/screen.ts'
import { Problem } from '../support/problem.ts'
import { distinctNames, safeFileName } from '../support/text/file-name.ts'
import type { Context, Warning } from './context.ts'

/** Files read and looked at, before anything is sent. */
export interface Attached {
  files: FileToSend[]
  /** What the privacy screen found in their names and texts. */
  findings: Finding[]
  /** Names of those that it cannot read. */
  unread: string[]
  warnings: Warning[]
}

/** A text of ours that goes along as a file. */
export interface MadeFile {
  name: string
  text: string
}

/**
 * Reads files whole. One that is not there, too large, or not what its name says is a usage `Problem`. What was made
 * here comes after them, and is looked at like them.
 */
export function readAttachments(
  paths: readonly string[],
  limits: Limits,
  made: readonly MadeFile[] = [],
): Attached {
  const wanted = [...paths.map((path) => basename(path)), ...made.map(({ name }) => name)]
  const names = distinctNames(wanted.map(safeFileName))
  const files = [
    ...paths.map((path, index) => readOne(path, names[index] ?? '', limits)),
    ...made.map(({ text }, index) =>
      fileOf(names[paths.length + index] ?? '', new TextEncoder().encode(text)),
    ),
  ]
  const seen = files.map(({ name, bytes }) => textIn(name, bytes))
  const texts = files.flatMap(({ name }, index): Screened[] => {
    const text = seen[index] ?? null
    const pointer = `/attach/${index}`
    return [{ text: name, pointer, strict: true }, ...(text === null ? [] : [{ text, pointer }])]
  })
  return {
    files,
    findings: texts.length === 0 ? [] : screenTexts(texts),
    unread: files.filter((_, index) => seen[index] === null).map(({ name }) => name),
    warnings: paths.flatMap(linkWarning),
  }
}

/** Asks once whether somebody looked at the files that the screen cannot read; where nobody can be asked, a flag must say so. */
export async function lookedAt(
  unread: readonly string[],
  checked: boolean,
  { terminal }: Context,
): Promise<void> {
  if (unread.length === 0 || checked) return
  const { message, fix, pointer, rule } = uncheckedFiles(unread)
  const question = `Have you looked at ${unread.join(', ')}: is there no student data in it?`
  if (
    terminal.canAsk &&
    (await terminal.ask({ kind: 'confirm', message: question, default: false })) === 'yes'
  )
    return
  throw new Problem('blocked', {
    code: 'attachments-unchecked',
    told: true,
    message,
    hint: fix,
    errors: [{ pointer, code: rule, message: `${message} ${fix}` }],
  })
}

/** Files that nobody has looked at, as a finding that only looking at them removes. */
export function uncheckedFiles(unread: readonly string[]): Finding {
  return {
    rule: 'ATT-2',
    level: 'block',
    pointer: '/attach',
    line: null,
    message: `The privacy screen cannot read ${unread.join(', ')}.`,
    fix: 'Look at it for student data; then --attachments-checked says that you did.',
  }
}

function readOne(path: string, name: string, limits: Limits): FileToSend & { bytes: Uint8Array } {
  const ending = endingOf(name)
  if (!limits.attachmentTypes.includes(ending)) throw unknownType(path, ending, limits)
  const bytes = readFileBytes(path, limits.attachmentBytes)
  if (bytes.length === 0) throw refusal('file-empty', `${path} is empty.`, 'Is it the right file?')
  const other = notWhatItSays(name, bytes)
  if (other !== null) {
    throw refusal(
      'file-type',
      `${path} is ${other}, whatever its name says.`,
      'Give it the ending of what it is.',
    )
  }
  return fileOf(name, bytes)
}

function fileOf(name: string, bytes: Uint8Array): FileToSend & { bytes: Uint8Array } {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, type: mediaTypeOf(name), bytes, size: bytes.length, sha256 }
}

function linkWarning(path: string): Warning[] {
  const target = linkTarget(path)
  if (target === null) return []
  return [{ code: 'link-followed', message: `${path} is a link; what is sent is ${target}.` }]
}

function unknownType(path: string, ending: string, { attachmentTypes }: Limits): Problem {
  return refusal(
    'file-type',
    `${path} ${ending === '' ? 'has no ending that tells what it is' : `is of a kind (.${ending}) that this desk does not take`}.`,
    `It takes: ${attachmentTypes.join(', ')} (\`campus catalog edit\` changes that).`,
  )
}

function refusal(code: string, message: string, hint: string): Problem {
  return new Problem('usage', { code, message, hint })
}
