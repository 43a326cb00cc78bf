import type { CaseSummary } from '../../support/case.ts'
import { readCaseNumber } from '../case/number.ts'
import { askMissing } from '../asked.ts'
import type { Context, Result } from '../context.ts'
import { screened } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { atDesk } from './moved.ts'
import type { deskRefuse } from './spec-people.ts'

export async function run(
  { args, flags }: Input<typeof deskRefuse>,
  context: Context,
): Promise<Result<CaseSummary & Written>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  const asked = [{ id: 'reason', message: 'Why is it refused?' }]
  const { reason: said = '' } = await askMissing(asked, { reason: flags.reason }, context)
  const reason = screened(said, '/reason', flags.override, context)
  return documentOf(await desk.refuse(number, { reason }, call), 'commented', { portal, call, context })
}
