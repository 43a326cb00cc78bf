import { caseClocks } from '../../support/clocks.ts'
import { shownLinks } from '../case/links.ts'
import { readCaseNumber } from '../case/number.ts'
import { participantsOf, synced, type ViewResult } from '../case/view.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { deskView } from './spec-cases.ts'

export async function run(
  { args: [number] }: Input<typeof deskView>,
  context: Context,
): Promise<Result<ViewResult>> {
  const portal = await context.portal()
  const wanted = readCaseNumber(number)
  const look = () => portal.desk.viewCase(wanted)
  const found = await synced(await look(), look, portal, context)
  const clocks = caseClocks(found, await portal.catalog(), context.clock.now())
  const { name, kind, reach } = portal
  const participants = participantsOf(found)
  return { data: { ...found, clocks, participants, links: shownLinks(found), portal: { name, kind }, reach } }
}
