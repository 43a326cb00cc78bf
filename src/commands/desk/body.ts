import { Problem } from '../../support/problem.ts'
import { readBody, type BodyFlags } from '../body.ts'
import type { Context } from '../context.ts'
import { screenedOnCase } from '../privacy-guard.ts'

/** What the desk says, from a flag, a file, standard input or the editor; screened like everything that is sent. */
export async function readDeskBody(
  flags: BodyFlags & { override: string | undefined },
  { name, usual }: { name: string; usual?: string },
  context: Context,
): Promise<string> {
  const said = await readBody(flags, () => unsaid(name, usual, context), context)
  if (said === '') throw nothingSaid()
  return screenedOnCase(said, '/body', flags.override, context)
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
