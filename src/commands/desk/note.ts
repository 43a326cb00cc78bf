import type { CaseSummary } from '../../support/case.ts'
import { readCaseNumber } from '../case/number.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { readDeskBody } from './body.ts'
import { atDesk } from './moved.ts'
import type { deskNote } from './spec-cases.ts'

export async function run(
  { args, flags }: Input<typeof deskNote>,
  context: Context,
): Promise<Result<CaseSummary & Written>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  const body = await readDeskBody(flags, { name: `note-${number}` }, context)
  return documentOf(await desk.note(number, { body }, call), 'commented', { portal, call, context })
}
