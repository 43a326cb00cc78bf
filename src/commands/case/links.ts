import { addressOf, findPortal } from '../../settings/portal-choice.ts'
import type { CaseDetail } from '../../support/case.ts'
import {
  linksOf,
  readTicket,
  TICKET_ANSWER,
  ticketText,
  type CaseLink,
  type LinkedPortal,
  type TicketOrigin,
} from '../../support/link.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'

/** A link as a document tells it: a case that a ticket has elsewhere, or the ticket that a case came from. */
export interface ShownLink {
  is: 'case' | 'ticket'
  portal: string
  /** Null for a ticket, of which only its name here is known. */
  kind: string | null
  address: string | null
  /** Null until the other portal has given one. */
  number: number | null
}

export function shownLinks({ history, answers }: Pick<CaseDetail, 'history' | 'answers'>): ShownLink[] {
  const ticket = readTicket(answers[TICKET_ANSWER])
  return [
    ...(ticket === null ? [] : [{ is: 'ticket' as const, kind: null, address: null, ...ticket }]),
    ...linksOf(history).map((link) => ({ is: 'case' as const, ...link })),
  ]
}

/** A portal of the settings as a link names it. */
export function placeOf(name: string, { settings }: Pick<Context, 'settings'>): LinkedPortal {
  const { settings: found } = findPortal(name, settings)
  return { portal: name, kind: found.kind, address: addressOf(found) }
}

export interface Linking {
  ticket: TicketOrigin
  /** Name of the portal that has the case. */
  to: string
  number: number | null
  /** Key of the write that filed it. */
  key: string
}

/** Tells a ticket of its case. What was filed stays filed where that fails: a warning says how it is told later. */
export async function linkTicket({ ticket, to, number, key }: Linking, context: Context): Promise<void> {
  try {
    const portal = await context.beside(ticket.portal)
    const link: CaseLink = { ...placeOf(to, context), number }
    const outcome = await portal.desk.link(ticket.number, link, { key: linkKey(key, number) })
    if (outcome.outcome === 'refused') throw outcome.problem
    // It knew already: whoever tells it again needs not hear of it again.
    if (outcome.outcome === 'done' && (outcome.replayed || !outcome.value.changed)) return
    const later = outcome.outcome === 'done' ? '' : ' as soon as that portal is reached'
    context.warn({ code: 'linked', message: `Ticket ${ticketText(ticket)} is linked to it${later}.` })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    context.warn({ code: 'not-linked', message: notLinked({ ticket, to, number }, error) })
  }
}

/** The same link is told under one key, whoever tells it. */
export function linkKey(key: string, number: number | null): string {
  return `link-${number ?? 'later'}-${key}`.slice(0, 200)
}

function notLinked({ ticket, to, number }: Omit<Linking, 'key'>, { message }: Problem): string {
  const known = number === null ? ' --number NUMBER' : ` --number ${number}`
  const later = `campus case forward ${ticket.number} --to-portal ${to}${known} --portal ${ticket.portal}`
  return `Ticket ${ticketText(ticket)} does not know of it: ${message} To link them: ${later}`
}
