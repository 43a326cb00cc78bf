import type { HistoryEntry } from './case.ts'

/** A portal as a link names it: what its owner calls it here, its kind, and where it is (null on this computer). */
export interface LinkedPortal {
  portal: string
  kind: string
  address: string | null
}

/** A ticket's case on another portal; `number` is null until that portal has given one. */
export interface CaseLink extends LinkedPortal {
  number: number | null
}

/** The ticket that a case came from, on a portal by its name on the computer that filed it. */
export interface TicketOrigin {
  portal: string
  number: number
}

/** What a history line says of a link: it is a change of the field `link`, so that every portal and export knows it. */
export const LINK_FIELD = 'link'

/** Under which answer a case tells of its ticket. */
export const TICKET_ANSWER = 'ticket'

const LINK =
  /^(not yet numbered|\d{1,15}) on ([a-z][a-z0-9-]{0,31}) \(([a-z][a-z-]{0,31})(?: (\S{1,500}))?\)$/
const TICKET = /^(\d{1,15}) on ([a-z][a-z0-9-]{0,31})$/

/** A link as the history keeps it: `482913 on vendor (handoff https://support.example)`. */
export function linkText({ number, portal, kind, address }: CaseLink): string {
  return `${number ?? 'not yet numbered'} on ${portal} (${address === null ? kind : `${kind} ${address}`})`
}

/** What `linkText` wrote; null for anything else. */
export function readLink(text: string | null): CaseLink | null {
  const [, number, portal, kind, address] = LINK.exec(text ?? '') ?? []
  if (number === undefined || portal === undefined || kind === undefined) return null
  return { portal, kind, address: address ?? null, number: /^\d/.test(number) ? Number(number) : null }
}

/** The links of a case, oldest first: a line adds one, or says more of the one that it names. */
export function linksOf(
  history: readonly Pick<HistoryEntry, 'event' | 'field' | 'from' | 'to'>[],
): CaseLink[] {
  const links: CaseLink[] = []
  for (const { event, field, from, to } of history) {
    const link = event === 'changed' && field === LINK_FIELD ? readLink(to) : null
    if (link === null) continue
    const place = links.findIndex((known) => linkText(known) === from)
    links.splice(place < 0 ? links.length : place, place < 0 ? 0 : 1, link)
  }
  return links
}

/** Both are the same place: by their address, or on one computer by their name. */
export function isSamePortal(one: LinkedPortal, other: LinkedPortal): boolean {
  if (one.kind !== other.kind || one.address !== other.address) return false
  return one.address !== null || one.portal === other.portal
}

/**
 * The idempotency key under which the case of a ticket's link is filed, counted from 0: whoever forwards the same ticket
 * at the same time files the same case.
 */
export function forwardKey(ticketId: string, place: number): string {
  return `forward-${ticketId}-${place + 1}`
}

/** The ticket as a case tells of it. */
export function ticketText({ number, portal }: TicketOrigin): string {
  return `${number} on ${portal}`
}

export function readTicket(answer: string | string[] | undefined): TicketOrigin | null {
  const [, number, portal] = (typeof answer === 'string' ? TICKET.exec(answer) : null) ?? []
  return number === undefined || portal === undefined ? null : { number: Number(number), portal }
}
