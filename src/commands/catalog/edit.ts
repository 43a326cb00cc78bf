import { existsSync } from 'node:fs'
import { blocking, type Finding } from '../../support/finding.ts'
import { readOverride } from '../../catalog/override-file.ts'
import { writeFileAtomic } from '../../settings/files.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import type { catalogEdit } from './spec.ts'
import { STARTER } from './starter.ts'

export interface EditResult {
  file: string
  outcome: 'updated' | 'unchanged'
}

/** Keeps the changes when nothing blocks; a rejected text is kept beside and named, so that no typing is lost. */
export async function run(
  { flags }: Input<typeof catalogEdit>,
  context: Context,
): Promise<Result<EditResult>> {
  const { name, settings } = context.portalChoice()
  if (settings.kind === 'server') throw rulesOfServer(name)
  const file = context.paths.portalCatalog(name)
  const before = existsSync(file) ? readOverride(file) : null
  const text =
    flags.file === undefined
      ? await context.terminal.edit(before ?? STARTER, EDITED)
      : await readGivenText(flags.file, context)
  if (text === null || text === before) return { data: { file, outcome: 'unchanged' } }
  await settle(text, { file, catalogId: settings.catalog, context })
  return { data: { file, outcome: 'updated' } }
}

function rulesOfServer(name: string): Problem {
  return new Problem('conflict', {
    code: 'rules-of-server',
    message: `The rules of ${name} are those of its server; nothing here changes them.`,
    hint: 'Whoever runs it names a file: campus serve --catalog FILE',
  })
}

const EDITED = 'catalog.yaml'

interface Edit {
  file: string
  catalogId: string
  context: Context
}

/** Writes the first text that nothing blocks. Whatever ends it before that, the last text is kept beside. */
async function settle(text: string, { file, catalogId, context }: Edit): Promise<void> {
  const { checkOverride } = await import('../../catalog/override.ts')
  let latest = text
  try {
    for (;;) {
      const { findings } = await checkOverride(latest, catalogId)
      const faults = blocking(findings)
      if (faults.length === 0) {
        writeFileAtomic(file, latest)
        for (const finding of findings) context.warn({ code: finding.rule, message: told(finding) })
        return
      }
      if (!(await wantsToGoOn(faults, context))) throw refusal(faults)
      latest = (await context.terminal.edit(latest, EDITED)) ?? latest
    }
  } catch (error) {
    throw keptBeside(error, `${file}.rejected`, latest, context)
  }
}

async function wantsToGoOn(faults: Finding[], { terminal }: Context): Promise<boolean> {
  if (!terminal.canAsk) return false
  terminal.note(faults.map(told).join('\n'))
  return (await terminal.ask({ kind: 'confirm', message: 'Edit again?', default: true })) === 'yes'
}

function refusal(faults: Finding[]): Problem {
  return new Problem('blocked', {
    code: 'catalog-invalid',
    message: `The changes cannot be used. ${faults.length === 1 ? faults.map(told).join('') : ''}`.trim(),
    errors: faults.map((fault) => ({ pointer: fault.pointer, code: fault.rule, message: told(fault) })),
  })
}

function keptBeside(error: unknown, file: string, text: string, { terminal }: Context): unknown {
  try {
    writeFileAtomic(file, text)
  } catch {
    terminal.note(text)
    return error
  }
  if (!(error instanceof Problem)) return error
  const { kind, code, message, retryable, errors } = error
  const hint = [`Nothing was changed; your text is in ${file}`, error.hint].filter(Boolean).join('. ')
  return new Problem(kind, { code, message, hint, retryable, ...(errors && { errors }), cause: error })
}

function told({ line, message, fix }: Finding): string {
  return `${line === null ? '' : `Line ${line}: `}${message} ${fix}`
}
