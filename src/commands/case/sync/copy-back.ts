import type { Call, Outcome, Portal, Transition } from '../../../portal/port.ts'
import type { CaseSummary } from '../../../support/case.ts'
import type { Catalog } from '../../../support/catalog.ts'
import { blocking } from '../../../support/finding.ts'
import { forwardKey } from '../../../support/link.ts'
import { asAllowed } from '../../../support/privacy/screen-case.ts'
import { neverSent, screenText } from '../../../support/privacy/screen.ts'
import type { Resolution } from '../../../support/resolution.ts'
import type { Context } from '../../context.ts'
import { linkedPortal } from '../../../settings/portal-choice.ts'
import { toPortal } from '../../onward.ts'
import { linkKey } from '../links.ts'
import { readReason, withReason } from '../../privacy-guard.ts'
import type { Looked } from './look.ts'

/** What became of one link of a ticket. */
export interface SyncItem {
  ticket: number
  subject: string
  portal: string
  number: number | null
  /** Status of the case there; null where nobody could look. */
  status: string | null
  outcome:
    | ('commented' | 'existing' | 'unchanged' | 'queued' | 'unknown')
    | ('withheld' | 'refused' | 'not-filed' | 'not-here' | 'unreached')
  /** Why nothing was brought back; null where something was, or nothing is new. */
  reason: string | null
}

export interface Copying {
  ticket: CaseSummary
  looked: readonly Looked[]
  portal: Portal
  override: string | undefined
  context: Context
}

type Case = Extract<Looked, { found: 'case' }>

/** What became of each link, and whether the ticket changed by it. */
export interface Copied {
  items: SyncItem[]
  changed: boolean
}

/** Brings new resolutions back, one comment each, and keeps numbers that were not known before. */
export async function copyBack(copying: Copying): Promise<Copied> {
  const { looked } = copying
  let { ticket } = copying
  for (const [place, one] of looked.entries()) ticket = await numbered(one, place, { ...copying, ticket })
  const items: SyncItem[] = []
  for (const one of looked) items.push(await copyOne(one, { ...copying, ticket }))
  const changed = ticket !== copying.ticket || items.some(({ outcome }) => outcome === 'commented')
  return { items, changed }
}

async function copyOne(looked: Looked, copying: Copying): Promise<SyncItem> {
  const { ticket } = copying
  const { link, number } = looked
  const item = { ticket: Number(ticket.number), subject: ticket.subject, portal: link.portal, number }
  if (looked.found === 'nothing')
    return { ...item, status: null, outcome: looked.outcome, reason: looked.reason }
  const { status, resolution } = looked
  if (resolution === null) return { ...item, status, outcome: 'unchanged', reason: null }
  return { ...item, status, ...(await brought(looked, resolution, copying)) }
}

/** The ticket with a number that it did not know; where that cannot be kept now, it is found again. */
async function numbered(looked: Looked, place: number, copying: Copying): Promise<CaseSummary> {
  const { ticket, portal, context } = copying
  const { link, number } = looked
  if (looked.found === 'nothing' || link.number !== null || context.globals.dryRun) return ticket
  const key = linkKey(forwardKey(ticket.id, place), number)
  const outcome = await portal.desk.link(Number(ticket.number), { ...link, number }, { key })
  return outcome.outcome === 'done' ? outcome.value.case : ticket
}

async function brought(
  looked: Case,
  resolution: Resolution,
  copying: Copying,
): Promise<Pick<SyncItem, 'outcome' | 'reason'>> {
  const { portal, override, context } = copying
  const { dryRun } = context.globals
  const catalog = await portal.catalog()
  const said = commentText(looked, resolution, catalog)
  const blocks = blocking(asAllowed(screenText(said, { pointer: '/body' }), catalog))
  const reason = blocks.length === 0 ? null : readReason(override)
  const call = { key: sourceKey(looked, resolution), dryRun }
  if (neverSent(blocks).length > 0 || (blocks.length > 0 && reason === null)) {
    if (await broughtBefore(call.key, catalog, copying)) return { outcome: 'existing', reason: null }
    const found = blocks.map(({ message }) => message)
    return { outcome: 'withheld', reason: withheld(looked, found, copying) }
  }
  const outcome = await write(withReason(said, reason), call, catalog, copying)
  return dryRun && outcome.outcome === 'done'
    ? { outcome: 'unchanged', reason: 'A dry run: the resolution would be brought back.' }
    : became(outcome)
}

/** Whether somebody brought it for a reason; asked without a word of it. */
async function broughtBefore(key: string, catalog: Catalog, copying: Copying): Promise<boolean> {
  const outcome = await write('-', { key, dryRun: true }, catalog, copying)
  return outcome.outcome === 'refused' && outcome.problem.code === 'key-reused'
}

/** The ticket is resolved by it where it waited for nothing else; what was moved on meanwhile stays where it is. */
function write(
  body: string,
  call: Call,
  { lifecycle: { forwarded } }: Catalog,
  { ticket, looked, portal }: Copying,
): Promise<Outcome<Transition>> {
  const number = Number(ticket.number)
  const waited = forwarded === undefined ? ticket.waitingOn === 'desk' : ticket.status === forwarded
  const all = looked.every((one) => one.found === 'case' && one.resolution !== null)
  if (waited && all) return portal.desk.resolve(number, { body }, call)
  return portal.desk.reply(number, { body, status: null, participants: [], present: null }, call)
}

/** Another input under the key of the same source is the same resolution, brought while the ticket stood elsewhere. */
function became(outcome: Outcome<Transition>): Pick<SyncItem, 'outcome' | 'reason'> {
  switch (outcome.outcome) {
    case 'done':
      return { outcome: outcome.replayed ? 'existing' : 'commented', reason: null }
    case 'queued':
    case 'unknown':
      return { outcome: outcome.outcome, reason: outcome.problem?.message ?? 'The portal did not answer.' }
    case 'handoff':
      throw new Error('a desk handed off its own answer')
    case 'refused':
      return outcome.problem.code === 'key-reused'
        ? { outcome: 'existing', reason: null }
        : { outcome: 'refused', reason: outcome.problem.message }
  }
}

/** The same for whoever brings it: made of where it comes from, and not of what anybody here calls that. */
function sourceKey({ link, number }: Case, { source }: Resolution): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const from = JSON.stringify([link.kind, link.address ?? link.portal, number, source])
  return `sync-${createHash('sha256').update(from).digest('hex').slice(0, 40)}`
}

function commentText({ desk, number }: Case, { body }: Resolution, { limits }: Catalog): string {
  if (body === null) return `${desk} closed its case ${number} without a comment.`
  const whole = [...`${desk} answered in its case ${number}:\n\n${body}`]
  const most = limits.bodyCharacters
  return whole.length <= most ? whole.join('') : `${whole.slice(0, most - 1).join('')}…`
}

function withheld(
  { number, link }: Case,
  found: readonly string[],
  { ticket, portal, context }: Copying,
): string {
  const look = `campus case view ${number} --portal ${linkedPortal(link, context.settings) ?? link.portal}`
  const go = `campus case sync ${ticket.number} --override "the reason"${toPortal(portal.name, context)}`
  return `It may say who a student is, so it was not copied. ${[...new Set(found)].join(' ')} To look: ${look}; to copy it all the same: ${go}`
}
