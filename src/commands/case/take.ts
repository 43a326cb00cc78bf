import type { CaseSummary } from '../../support/case.ts'
import { requireVerb } from '../../portal/lacking.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf, type Written } from '../write.ts'
import { readCaseNumber } from './number.ts'
import type { caseTake } from './spec-people.ts'

export type TakeResult = CaseSummary & Written

/** Makes a case one's own that somebody called in who may not open one. */
export async function run(
  { args, flags }: Input<typeof caseTake>,
  context: Context,
): Promise<Result<TakeResult>> {
  const number = readCaseNumber(args[0])
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'case:take')
  const call = callOf(flags.key, context)
  return documentOf(await portal.take(number, call), 'updated', { portal, call, context })
}
