import type { TrackerMapping } from '../../settings/types.ts'
import type { Call } from '../../portal/port.ts'
import { untilSent } from '../../portal/turns.ts'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { noSuchCase } from './refusals.ts'
import { understood, type Query, type Rest } from './rest.ts'
import { asRows, asTicket, type Json, type Ticket, type UserRef } from './shapes.ts'
import { caseOf, type Words } from './words.ts'

/** What a portal of this kind works with. */
export interface Work {
  rest: Rest
  mapping: TrackerMapping
  words: () => Promise<Words>
  clock: { now(): Date }
  /** Number of the user who calls. */
  me: () => Promise<string>
  /** Name and address there of whoever calls. */
  self: () => Promise<UserRef>
  /** Whether anybody looks at that field of the cases that writes answer. */
  looksAt: (field: keyof CaseSummary) => boolean
  /** What was asked ahead of a write, by the number of the ticket; each is taken once. */
  ahead: Map<number, Promise<Ticket>>
}

/** A ticket with the version that this person sees: the number of its latest change; null where nobody looks at it. */
export interface Seen {
  ticket: Ticket
  version: number | null
}

export interface Recorded extends Seen {
  version: number
}

/** What a case is made of. */
export const LISTED = [
  ...['Subject', 'Status', 'Priority', 'Queue', 'Created', 'LastUpdated', 'Resolved', 'Due'],
  ...['Owner', 'Requestor', 'Creator', 'CustomFields'],
]

/** What of a case is in custom fields. Reading them takes longer than everything else. */
export const CUSTOM = ['type', 'module', 'site', 'release'] as const

/** Fields that take a server long, and what of a case is in them. */
const COSTLY: Readonly<Record<string, readonly (keyof CaseSummary)[]>> = {
  CustomFields: CUSTOM,
  ...{ Requestor: ['contact'], Creator: ['contact'] },
}

/** The fields for what somebody looks at, and what is needed in any case. */
function fieldsFor({ looksAt }: Work, also: readonly string[]): string[] {
  return LISTED.filter((field) => also.includes(field) || (COSTLY[field]?.some(looksAt) ?? true))
}

/** More than this is never answered at once. */
export const MOST = 100

/** What is to be told of the people and the queue of a ticket, as far as those are asked for. */
export function expanded({ mapping }: Pick<Words, 'mapping'>, fields: readonly string[] = LISTED): Query {
  const person = 'Name,RealName,EmailAddress'
  const parts = {
    ...{ Owner: 'Name,RealName', Requestor: person, Creator: person },
    ...(mapping.queues && { Queue: 'Name' }),
  }
  const asked = Object.entries(parts).filter(([field]) => fields.includes(field))
  return Object.fromEntries(asked.map(([field, names]) => [`fields[${field}]`, names]))
}

/** A ticket as its record has it: people are known by their user name alone. */
export async function readTicket({ rest, mapping }: Work, number: number): Promise<Recorded> {
  try {
    const answer = await rest.get(`/ticket/${number}`, expanded({ mapping }))
    const version = Number(/\d+/.exec(answer.headers['etag'] ?? '')?.[0] ?? 0)
    return { ticket: understood(answer, asTicket), version }
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') throw noSuchCase(number)
    throw error
  }
}

/** The people of a ticket by their names and addresses, which only a search tells. */
export type People = Pick<Ticket, 'requestors' | 'creator'> | undefined

/** Asked beside something else: that fails first where both do. */
export function askPeople(work: Work, number: number): Promise<People> {
  const asked = searchTicket(work, number, ['Requestor', 'Creator'])
  asked.catch(() => undefined)
  return asked
}

/**
 * What a ticket was before something is done with it, its people by name. A search takes half as long as the record,
 * which alone has those that no search finds; neither fields nor what is offered next are in it.
 */
export async function glance(work: Work, number: number, { fresh }: Pick<Call, 'fresh'>): Promise<Ticket> {
  const asked = work.ahead.get(number)
  work.ahead.delete(number)
  // What waited may have been sent since, unless this goes at once.
  return (fresh ? asked : undefined) ?? look(work, number)
}

/** Asks what a ticket is for the write that comes next, which hears of a failure. What is answered takes it back. */
export async function glanceAhead(work: Work, number: number): Promise<() => void> {
  const asked = look(work, number)
  asked.catch(() => undefined)
  work.ahead.set(number, asked)
  await untilSent()
  return () => void work.ahead.delete(number)
}

async function look(work: Work, number: number): Promise<Ticket> {
  // Who is named after a record is read is known from here.
  const isTold = work.looksAt('revision') || work.looksAt('contact')
  const people = isTold ? ['Requestor', 'Creator'] : []
  const found = await searchTicket(work, number, ['Resolved', 'LastUpdated', ...people])
  return found ?? (await readTicket(work, number)).ticket
}

interface Reading {
  /** For the record, where they are asked for already. */
  people?: People | Promise<People>
  /** Fields that are needed whether or not anybody looks at them. */
  also?: readonly string[]
}

/**
 * A ticket as it is now, its people by name. A search tells all but the version in half the time of the record, and in
 * a third without what nobody looks at.
 */
export async function readNow(
  work: Work,
  number: number,
  { people, also = [] }: Reading = {},
): Promise<Seen> {
  const found = work.looksAt('revision') ? undefined : await searchTicket(work, number, fieldsFor(work, also))
  return found ? { ticket: found, version: null } : readNamed(work, number, people)
}

/** A ticket as its record has it, with the names and addresses of people, where those were not asked for before. */
export async function readNamed(
  work: Work,
  number: number,
  people: People | Promise<People> = askPeople(work, number),
): Promise<Recorded> {
  return named(await readTicket(work, number), await people)
}

/** A ticket that was merged into another is found by its record alone. */
function named({ ticket, version }: Recorded, found: People): Recorded {
  const people = found && { requestors: found.requestors, creator: found.creator }
  return { ticket: { ...ticket, ...people }, version }
}

export async function searchTicket(
  { rest, mapping }: Work,
  number: number,
  fields: readonly string[],
): Promise<Ticket | undefined> {
  const query = {
    query: `id = ${number}`,
    fields: ['Status', ...fields].join(','),
    ...expanded({ mapping }, fields),
  }
  return asTicket((await rowsOf(rest, '/tickets', query))[0])
}

export async function readCase(work: Work, number: number, how?: Reading): Promise<CaseSummary> {
  const { ticket, version } = await readNow(work, number, how)
  return caseOf(await work.words(), ticket, version)
}

/**
 * All rows of a list, page by page: how many there are is told to few, so it goes on until a page is not full. At most
 * `enough`.
 */
export async function allRows(
  read: (paging: Query) => Promise<Json[]>,
  enough = Number.POSITIVE_INFINITY,
): Promise<Json[]> {
  const rows: Json[] = []
  for (let page = 1; rows.length < enough; page += 1) {
    const some = await read({ page, per_page: MOST })
    rows.push(...some)
    if (some.length < MOST) break
  }
  return rows
}

export async function rowsOf(rest: Rest, path: string, query: Query): Promise<Json[]> {
  return understood(await rest.get(path, query), asRows).items
}
