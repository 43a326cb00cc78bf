import { writeFileAtomic } from '../../settings/files.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { checkCodeFile, requirePlace } from './code.ts'
import type { deskSignIn } from './spec-people.ts'

export interface SignInCode {
  email: string
  until: string
  outcome: 'created'
}

/** Makes a code for somebody who signs in from another computer, or has lost the key of theirs. */
export async function run(
  { args: [email = ''], flags }: Input<typeof deskSignIn>,
  context: Context,
): Promise<Result<SignInCode>> {
  const file = flags['code-file']
  checkCodeFile(file, context)
  requirePlace(file, context)
  const { calls } = await context.server()
  const { code, until } = await calls.ask('codeAtDesk', { body: { email } })
  if (file === undefined) context.terminal.note(`Code of ${email}, shown only now:\n${code}`)
  else writeFileAtomic(file, `${code}\n`)
  return { data: { email, until, outcome: 'created' } }
}
