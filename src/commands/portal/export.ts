import fs from 'node:fs'
import path from 'node:path'
import { makeFileOnce } from '../../settings/files.ts'
import { isKeptHere } from '../../settings/portal-choice.ts'
import { Problem } from '../../support/problem.ts'
import { bytesText } from '../../support/text/bytes.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { portalExport } from './spec.ts'

export interface ExportedPortal {
  /** Where it was written, as an absolute path. */
  file: string
  bytes: number
  cases: number
  contacts: number
  files: number
  /** `updated`: a file of that name was overwritten. */
  outcome: 'created' | 'updated'
  portal: { name: string; kind: string }
  reach: 'this-machine'
}

/** Bytes that take long enough to copy for a person to wonder. */
const LONG = 20_000_000

/** Copies a portal kept on this computer to a file; the portal stays as it is. */
export async function run(
  { args: [named = ''], flags }: Input<typeof portalExport>,
  context: Context,
): Promise<Result<ExportedPortal>> {
  const { name, settings } = context.portalChoice()
  if (!isKeptHere(settings)) throw elsewhere(name)
  const [file, from] = [path.resolve(named), context.paths.portalDatabase(name)]
  refuseItself(file, from)
  const before = fs.existsSync(file)
  const { exportPortal } = await import('../../store/transfer/export.ts')
  const contents = await makeFileOnce(file, flags, async (copy) => {
    const ended = telling(from, context)
    try {
      return (await exportPortal({ file: from, copy })) ?? refuseNothing(name)
    } catch (error) {
      throw aboutFile(error, copy, file)
    } finally {
      ended()
    }
  })
  context.warn(STUDENT_DATA)
  return {
    data: {
      ...{ file, bytes: fs.statSync(file).size, ...contents, outcome: before ? 'updated' : 'created' },
      ...{ portal: { name, kind: settings.kind }, reach: 'this-machine' },
    },
  }
}

const STUDENT_DATA = {
  code: 'student-data',
  message:
    'Case text and files in it may be student data: keep the file as such, and no longer than it is needed.',
}

/** Tells a person who waits what is going on; answers how to end that. */
function telling(from: string, { terminal, globals }: Context): () => void {
  const bytes = fs.statSync(from, { throwIfNoEntry: false })?.size ?? 0
  if (bytes < LONG || globals.json !== undefined || globals.quiet) return () => undefined
  terminal.progress({ key: 'copy', text: `Copying ${bytesText(bytes)}…` })
  return () => terminal.progress(null)
}

/** What is said of the draft is meant of the file. */
function aboutFile(error: unknown, draft: string, file: string): unknown {
  if (!(error instanceof Problem) || !error.message.includes(draft)) return error
  const { code, message, hint, retryable, cause } = error
  return new Problem(error.kind, { code, message: message.replaceAll(draft, file), hint, retryable, cause })
}

function refuseItself(file: string, from: string): void {
  const real = (name: string): string => {
    try {
      return fs.realpathSync(name)
    } catch {
      return name
    }
  }
  if (real(file) !== real(from)) return
  throw new Problem('usage', {
    code: 'file-is-portal',
    message: `${file} is the portal itself.`,
    hint: 'Name another file.',
  })
}

function refuseNothing(name: string): never {
  throw new Problem('not-found', {
    code: 'portal-empty',
    message: `There is nothing in ${name} yet.`,
    hint: '`campus portal list` shows the others; --portal NAME chooses one.',
  })
}

function elsewhere(name: string): Problem {
  return new Problem('conflict', {
    code: 'unsupported',
    message: `${name} is not kept on this computer, so it cannot be exported from here.`,
    hint: 'Its desk keeps copies of it.',
  })
}
