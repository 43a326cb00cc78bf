import { screenText } from '../../support/privacy/screen.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import { guardPrivacy, withReason } from '../privacy-guard.ts'

export interface BodyFlags {
  body: string | undefined
  'body-file'?: string | undefined
  override: string | undefined
}

/** What the desk says, from a flag, a file, standard input or the editor; screened like everything that is sent. */
export async function readDeskBody(
  { body, 'body-file': file, override }: BodyFlags,
  { name, usual }: { name: string; usual?: string },
  context: Context,
): Promise<string> {
  if (body !== undefined && file !== undefined) throw twoBodies()
  const text =
    body ?? (file === undefined ? await unsaid(name, usual, context) : await readGivenText(file, context))
  const said = text.replace(/\r\n?/g, '\n').trim()
  if (said === '') throw nothingSaid()
  return withReason(said, guardPrivacy(screenText(said, { pointer: '/body' }), override, context))
}

async function unsaid(name: string, usual: string | undefined, { terminal }: Context): Promise<string> {
  if (usual !== undefined) return usual
  if (terminal.canAsk) return (await terminal.edit('', `${name}.md`)) ?? ''
  throw nothingSaid()
}

function nothingSaid(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'There is nothing to say: the text is missing or empty.',
    hint: 'Give it with --body TEXT or --body-file FILE (- for standard input).',
    errors: [{ pointer: '/body', code: 'missing', message: 'body is missing' }],
  })
}

function twoBodies(): Problem {
  return new Problem('usage', {
    code: 'two-bodies',
    message: '--body and --body-file cannot both say it.',
    hint: 'Use one of them.',
  })
}
