import type { TrackerField, TrackerMapping } from '../../settings/types.ts'
import type { CaseSummary, StatusView } from '../../support/case.ts'
import type { Catalog, Named, Status } from '../../support/catalog.ts'
import { dateText, readDay } from '../../support/time/calendar.ts'
import { endOfDay, localDay } from '../../support/time/zone.ts'
import type { Ticket } from './shapes.ts'

/** A status whose text the mapping does not know: shown raw, and taken for open. */
export const UNKNOWN: Status = { id: 'unknown', label: 'Unknown', waitingOn: 'desk', closed: false }

const TEST = '[TEST] '

export interface Words {
  mapping: TrackerMapping
  catalog: Catalog
  district: string
}

/** The lists of a catalog whose values a custom field may have. */
export const LISTS = { type: 'types', module: 'modules', site: 'sites' } as const
export type Listed = keyof typeof LISTS

/** Anything may be typed into such a field. */
export function isTyped(field: TrackerField): field is Exclude<TrackerField, Listed> {
  return !Object.hasOwn(LISTS, field)
}

/** The catalog id of a value there; a value that nobody knows stays as it is. */
export function idOf({ mapping, catalog }: Words, list: Listed, value: string): string {
  const given = Object.entries(mapping.values?.[list] ?? {}).find(([, one]) => one === value)
  if (given) return given[0]
  const items: readonly Named[] = catalog[LISTS[list]].items
  return items.find(({ id, label }) => label === value || id === value)?.id ?? value
}

/** The value there of a catalog id. */
export function valueOf({ mapping, catalog }: Words, list: Listed, id: string): string {
  const given = mapping.values?.[list]
  if (given && Object.hasOwn(given, id)) return given[id] ?? id
  const items: readonly Named[] = catalog[LISTS[list]].items
  return items.find((item) => item.id === id)?.label ?? id
}

export function statusOf({ mapping, catalog }: Words, text: string): Status {
  const id = Object.hasOwn(mapping.statuses, text) ? mapping.statuses[text] : undefined
  return catalog.statuses.items.find((status) => status.id === id) ?? UNKNOWN
}

/** The status there that a status id is set with; undefined where there is none. */
export function statusTextOf({ mapping }: Words, id: string): string | undefined {
  return Object.keys(mapping.statuses).find((text) => mapping.statuses[text] === id)
}

export function viewOf(words: Words, text: string): StatusView {
  const { id, waitingOn } = statusOf(words, text)
  return { status: id, waitingOn, ...(id === UNKNOWN.id && { statusText: text }) }
}

/** The priority whose number is nearest; 0 is what nobody set. */
export function priorityOf({ mapping, catalog }: Words, number: number): string {
  const pairs = Object.entries(mapping.priorities)
  if (number === 0 && !pairs.some(([, one]) => one === 0)) return catalog.defaultPriority
  const [nearest] = pairs.sort((one, other) => Math.abs(one[1] - number) - Math.abs(other[1] - number))
  return nearest?.[0] ?? catalog.defaultPriority
}

export function subjectText({ subject, test }: { subject: string; test: boolean }): string {
  return test ? `${TEST}${subject}` : subject
}

/** The subject as it was given. */
export function plainSubject(subject: string): string {
  return subject.startsWith(TEST) ? subject.slice(TEST.length) : subject
}

/** A ticket as a case. `revision` is that of its latest change that this person may see; null in lists. */
export function caseOf(words: Words, ticket: Ticket, revision: number | null): CaseSummary {
  const { mapping, catalog, district } = words
  const { fields } = mapping
  const value = (field: keyof typeof fields): string => {
    const name = fields[field]
    return (name === undefined ? undefined : ticket.fields[name]?.[0]) ?? ''
  }
  const state = viewOf(words, ticket.status)
  const status = statusOf(words, ticket.status)
  const test = ticket.subject.startsWith(TEST)
  const [contact = ticket.creator] = ticket.requestors
  return {
    number: ticket.id,
    id: String(ticket.id),
    subject: plainSubject(ticket.subject),
    type: fields.type === undefined ? typeByQueue(words, ticket.queue) : idOf(words, 'type', value('type')),
    module: idOf(words, 'module', value('module')),
    priority: priorityOf(words, ticket.priority),
    ...state,
    contact: { name: contact?.name ?? '', email: contact?.email ?? null },
    ...{ caller: null, district, advisor: ticket.owner?.name ?? null, escalation: null, verification: null },
    site: value('site') === '' ? null : idOf(words, 'site', value('site')),
    release: value('release') || null,
    dueDate: ticket.due === null ? null : dayIn(ticket.due, catalog.zone),
    ...{ createdAt: ticket.created, updatedAt: ticket.updated },
    closedAt: status.closed ? (ticket.resolved ?? ticket.updated) : null,
    ...{ test, revision },
  }
}

function typeByQueue({ mapping }: Words, queue: string): string {
  return Object.entries(mapping.queues ?? {}).find(([, name]) => name === queue)?.[0] ?? ''
}

export function queueOf({ mapping }: Words, type: string): string {
  const own = mapping.queues
  return (own && Object.hasOwn(own, type) ? own[type] : undefined) ?? mapping.queue
}

export function queuesOf({ mapping }: Words): string[] {
  return [...new Set([mapping.queue, ...Object.values(mapping.queues ?? {})])]
}

function dayIn(instant: string, zone: string): string {
  return dateText(localDay(new Date(instant), zone))
}

/** The end of a day, as Request Tracker reads it: in UTC, without saying so. Nothing is the empty text. */
export function dueText({ catalog }: Words, dueDate: string | null): string {
  const day = dueDate === null ? null : readDay(dueDate)
  if (day === null) return ''
  const last = endOfDay(day, catalog.zone).getTime() - 1000
  return new Date(last).toISOString().slice(0, 19).replace('T', ' ')
}
