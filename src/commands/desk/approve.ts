import type { CaseSummary } from '../../support/case.ts'
import { readCaseNumber } from '../case/number.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { settled, told, type Written } from '../write.ts'
import { checkCodeFile, giveCode } from './code.ts'
import { atDesk } from './moved.ts'
import type { deskApprove } from './spec-people.ts'

export type ApproveResult = CaseSummary & Written & { changed: { name: string; state: string } }

/** Changes the list of contacts as a case asks for; the person it is about is told of in `changed`. */
export async function run(
  { args, flags }: Input<typeof deskApprove>,
  context: Context,
): Promise<Result<ApproveResult>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  checkCodeFile(flags['code-file'], context)
  const { value, replayed } = settled(await desk.approve(number, { agreement: flags.agreement }, call))
  const { case: found, contact, changed } = value
  giveCode(value, { file: flags['code-file'], contact, told: portal.reach === 'by-hand' }, context)
  if (!changed)
    context.warn({ code: 'unchanged', message: `The change of case ${number} was carried out before.` })
  const how = replayed ? 'existing' : changed ? 'updated' : 'unchanged'
  const about = { name: contact.name, state: contact.state }
  return { data: { ...found, ...told(portal, call, how, context), changed: about } }
}
