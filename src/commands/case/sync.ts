import type { LinkedCase } from '../../portal/desk.ts'
import { requireVerb } from '../../portal/lacking.ts'
import type { Portal } from '../../portal/port.ts'
import { linksOf } from '../../support/link.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { toPortal } from '../onward.ts'
import type { Input } from '../spec.ts'
import { readCaseNumber } from './number.ts'
import type { caseSync } from './spec-links.ts'
import { copyBack, type SyncItem } from './sync/copy-back.ts'
import { lookAt } from './sync/look.ts'
import { markLooked } from './sync/mark.ts'

export interface SyncResult {
  items: SyncItem[]
  nextCursor: null
  truncated: boolean
}

/** As many as one call looks at. */
const MOST = 1000

/** Outcomes by exit code, the one that matters most first. */
const EXITS: readonly (readonly [code: number, outcomes: readonly SyncItem['outcome'][]])[] = [
  [8, ['unreached', 'queued', 'unknown']],
  [3, ['withheld']],
  [7, ['refused']],
]

/** Brings back what other desks resolved, ticket by ticket. */
export async function run(
  { args: [number], flags }: Input<typeof caseSync>,
  context: Context,
): Promise<Result<SyncResult>> {
  const wanted = whichOf(number, flags.all)
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'desk:link')
  const { items: tickets, truncated } =
    wanted === null ? await portal.desk.linked(MOST) : await only(wanted, portal)
  if (truncated) context.warn({ code: 'truncated', message: `Only ${MOST} tickets are looked at.` })
  const items: SyncItem[] = []
  for (const { case: ticket, links } of tickets) {
    const looked = await lookAt(ticket, links, context)
    const copied = await copyBack({ ticket, looked, portal, override: flags.override, context })
    items.push(...copied.items)
    if (!context.globals.dryRun) markLooked(portal.name, Number(ticket.number), context)
  }
  const none = `Ticket ${wanted} has no case elsewhere: campus case forward ${wanted} --to-portal NAME${toPortal(portal.name, context)}`
  if (wanted !== null && items.length === 0) context.warn({ code: 'not-linked', message: none })
  const [exitCode = 0] =
    EXITS.find(([, outcomes]) => items.some(({ outcome }) => outcomes.includes(outcome))) ?? []
  return { data: { items, nextCursor: null, truncated }, exitCode }
}

function whichOf(number: string | undefined, all: boolean): number | null {
  if (all !== (number === undefined)) throw unclear()
  return all ? null : readCaseNumber(number)
}

async function only(number: number, portal: Portal): Promise<{ items: LinkedCase[]; truncated: boolean }> {
  const ticket = await portal.desk.viewCase(number)
  return { items: [{ case: ticket, links: linksOf(ticket.history) }], truncated: false }
}

function unclear(): Problem {
  return new Problem('usage', {
    code: 'which-tickets',
    message: 'Which tickets? One by its number, or all that are linked.',
    hint: 'Either campus case sync NUMBER, or campus case sync --all.',
  })
}
