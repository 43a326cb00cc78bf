import { caseClocks, type CaseClock } from '../../support/clocks.ts'
import type { CaseDetail } from '../../support/case.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readCaseNumber } from './number.ts'
import { pendingWarnings } from './pending.ts'
import type { caseView } from './spec.ts'

export interface ViewResult extends CaseDetail {
  clocks: CaseClock[]
  portal: { name: string; kind: string }
  reach: string
}

export async function run(
  { args: [number] }: Input<typeof caseView>,
  context: Context,
): Promise<Result<ViewResult>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal()
  const found = await portal.viewCase(wanted)
  for (const warning of await pendingWarnings(portal, (about) => about === wanted)) context.warn(warning)
  const clocks = caseClocks(found, await portal.catalog(), context.clock.now())
  return { data: { ...found, clocks, portal: { name: portal.name, kind: portal.kind }, reach: portal.reach } }
}
