import type { CaseSummary } from '../../support/case.ts'
import { readCaseNumber } from '../case/number.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { atDesk } from './moved.ts'
import type { deskTake } from './spec-cases.ts'

export async function run(
  { args, flags }: Input<typeof deskTake>,
  context: Context,
): Promise<Result<CaseSummary & Written>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  return documentOf(await desk.take(number, call), 'updated', { portal, call, context })
}
