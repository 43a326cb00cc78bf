import { caseClocks } from '../../support/clocks.ts'
import { readCaseNumber } from '../case/number.ts'
import { participantsOf, type ViewResult } from '../case/view.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { deskView } from './spec-cases.ts'

export async function run(
  { args: [number] }: Input<typeof deskView>,
  context: Context,
): Promise<Result<ViewResult>> {
  const portal = await context.portal()
  const found = await portal.desk.viewCase(readCaseNumber(number))
  const clocks = caseClocks(found, await portal.catalog(), context.clock.now())
  const { name, kind, reach } = portal
  const participants = participantsOf(found)
  return { data: { ...found, clocks, participants, portal: { name, kind }, reach } }
}
