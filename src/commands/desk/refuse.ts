import type { CaseSummary } from '../../support/case.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { readCaseNumber } from '../case/number.ts'
import { askMissing } from '../asked.ts'
import type { Context, Result } from '../context.ts'
import { guardPrivacy, withReason } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import type { Written } from '../write.ts'
import { atDesk, changed } from './moved.ts'
import type { deskRefuse } from './spec-people.ts'

export async function run(
  { args, flags }: Input<typeof deskRefuse>,
  context: Context,
): Promise<Result<CaseSummary & Written>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  const asked = [{ id: 'reason', message: 'Why is it refused?' }]
  const { reason: said = '' } = await askMissing(asked, { reason: flags.reason }, context)
  const reason = withReason(
    said,
    guardPrivacy(screenText(said, { pointer: '/reason' }), flags.override, context),
  )
  return changed(await desk.refuse(number, { reason }, call), 'commented', { portal, call, context })
}
