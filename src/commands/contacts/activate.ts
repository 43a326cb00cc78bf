import type { Contact } from '../../support/contact.ts'
import { requireVerb } from '../../portal/lacking.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf, type Written } from '../write.ts'
import type { contactsActivate } from './spec.ts'

export type ContactWritten = Contact & Written

export async function run(
  { flags }: Input<typeof contactsActivate>,
  context: Context,
): Promise<Result<ContactWritten>> {
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'contact:activate')
  const call = callOf(flags.key, context)
  const code = await readCode(flags['code-file'], context)
  return documentOf(await portal.roster.activate(code, call), 'updated', { portal, call, context })
}

async function readCode(file: string | undefined, context: Context): Promise<string> {
  const { terminal } = context
  const needed = (text: string): string | null =>
    text.trim() === '' ? 'The code is in the invitation.' : null
  if (file === undefined && terminal.canAsk) {
    return terminal.ask({ kind: 'text', message: 'Code of your invitation?', check: needed })
  }
  const code = file === undefined ? '' : await readGivenText(file, context)
  if (needed(code) === null) return code.trim()
  throw new Problem('usage', {
    code: 'missing-answers',
    message: file === undefined ? 'The code of the invitation is missing.' : 'The file holds no code.',
    hint: 'Give it with --code-file FILE (- for standard input), never as a word of the command line.',
  })
}
