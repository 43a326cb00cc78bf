import type { Portal } from '../../portal/port.ts'
import { caseClocks, type CaseClock } from '../../support/clocks.ts'
import type { CaseDetail } from '../../support/case.ts'
import { linksOf } from '../../support/link.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { shownLinks, type ShownLink } from './links.ts'
import { readCaseNumber } from './number.ts'
import { pendingWarnings } from './pending.ts'
import type { caseView } from './spec.ts'

/** Somebody on a call who is no contact, and the contact who was present. */
export interface Participant {
  name: string
  present: string
  at: string
}

export interface ViewResult extends CaseDetail {
  clocks: CaseClock[]
  participants: Participant[]
  links: ShownLink[]
  portal: { name: string; kind: string }
  reach: string
}

export async function run(
  { args: [number] }: Input<typeof caseView>,
  context: Context,
): Promise<Result<ViewResult>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal()
  const found = await synced(await portal.viewCase(wanted), () => portal.viewCase(wanted), portal, context)
  for (const warning of await pendingWarnings(portal, (about) => about === wanted)) context.warn(warning)
  const clocks = caseClocks(found, await portal.catalog(), context.clock.now())
  const participants = participantsOf(found)
  return {
    data: {
      ...found,
      clocks,
      participants,
      links: shownLinks(found),
      portal: { name: portal.name, kind: portal.kind },
      reach: portal.reach,
    },
  }
}

/** A linked ticket with what other desks resolved meanwhile. The code that looks there is loaded for one. */
export async function synced(
  found: CaseDetail,
  again: () => Promise<CaseDetail>,
  portal: Portal,
  context: Context,
): Promise<CaseDetail> {
  if (linksOf(found.history).length === 0) return found
  const { syncForView } = await import('./sync/on-view.ts')
  return (await syncForView(found, portal, context)) ? again() : found
}

export function participantsOf({ history }: Pick<CaseDetail, 'history'>): Participant[] {
  return history
    .filter(({ event }) => event === 'joined')
    .map(({ at, from, to }) => ({ name: to ?? '', present: from ?? '', at }))
}
