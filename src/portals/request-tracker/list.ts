import type { CaseQuery, Page, SimilarCase } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { fits } from '../../support/case-condition.ts'
import { known, refuseIfAny } from '../../support/checks.ts'
import { conditionErrors } from '../../support/condition.ts'
import { decodeCursor, encodeCursor } from '../../support/cursor.ts'
import { Problem } from '../../support/problem.ts'
import { MUCH_LIKE, shareOf, termsOf } from '../../support/similar.ts'
import { all, anyOf, changedBefore, narrowed, quoted } from './query.ts'
import { searched } from './search.ts'
import { asTicket, type Ticket } from './shapes.ts'
import { CUSTOM, expanded, LISTED, MOST, rowsOf, type Work } from './tickets.ts'
import { caseOf, plainSubject, viewOf, type Words } from './words.ts'

const LIMIT = 1000

/** A place in the list, newest change first: whole seconds and the number of the ticket. */
interface Place {
  second: number
  id: number
}

/** One page of the cases that fit all conditions. What a query did not ask for is left empty where it costs. */
export async function listCases(work: Work, query: CaseQuery): Promise<Page<CaseSummary>> {
  const words = await work.words()
  refuseBadQuery(words, query)
  const { limit, cursor, only: _only, ...conditions } = query
  const filter = JSON.stringify(Object.entries(conditions).sort())
  const after = cursor === undefined ? null : placeIn(cursor, filter)
  const narrow = narrowed(words, query)
  if (narrow === null) return { items: [], nextCursor: null }
  const found = await searched(work, words, query.search)
  const items: CaseSummary[] = []
  for await (const ticket of walked(work, words, [...narrow, ...found], query, after)) {
    const one = caseOf(words, ticket, null)
    if (
      query.since !== undefined &&
      Date.parse(one.updatedAt) < Math.floor(Date.parse(query.since) / 1000) * 1000
    )
      break
    if (!isWanted(one, words, query)) continue
    if (items.length === limit) return { items, nextCursor: nextAfter(items, filter) }
    items.push(one)
  }
  return { items, nextCursor: null }
}

/** The tickets of a search from a place on, newest change first; what changed in one second, by number. */
async function* walked(
  { rest }: Work,
  words: Words,
  conditions: readonly string[],
  query: CaseQuery,
  after: Place | null,
): AsyncGenerator<Ticket> {
  const asks = fieldsFor(words, query)
  const few = after === null && query.where === undefined && query.contact === undefined
  const size = few ? Math.min(query.limit + 1, MOST) : MOST
  const sql = all([...conditions, ...(after === null ? [] : [changedBefore(momentOf(after))])])
  for (let page = 1; ; page += 1) {
    const rows = await rowsOf(rest, '/tickets', {
      ...asks,
      ...{ query: sql, orderby: ['LastUpdated', 'id'], order: ['DESC', 'DESC'], per_page: size, page },
    })
    for (const row of rows) {
      const ticket = asTicket(row)
      if (ticket && (after === null || isAfter(placeOf(ticket.updated, ticket.id), after))) yield ticket
    }
    if (rows.length < size) return
  }
}

function fieldsFor(words: Words, { only, where, type, module }: CaseQuery) {
  const costly = only === undefined || CUSTOM.some((field) => only.includes(field)) || where !== undefined
  const needs = costly || type !== undefined || module !== undefined
  const fields = LISTED.filter((field) => needs || field !== 'CustomFields')
  return {
    fields: fields.join(','),
    ...expanded(words),
  }
}

function isWanted(one: CaseSummary, { catalog }: Words, query: CaseQuery): boolean {
  const { status, type, module, priority, contact, waitingOn, where = [] } = query
  const holds = (values: string[] | undefined, value: string) => !values?.length || values.includes(value)
  if (!holds(status, one.status) || !holds(type, one.type) || !holds(module, one.module)) return false
  if (!holds(priority, one.priority)) return false
  if (waitingOn !== undefined && one.waitingOn !== waitingOn) return false
  if (contact !== undefined && !isCalled(one.contact, contact)) return false
  return where.every((condition) => fits(one, condition, { catalog }))
}

function isCalled({ name, email }: CaseSummary['contact'], wanted: string): boolean {
  return [name, email].some((text) => text?.toLowerCase() === wanted.toLowerCase())
}

function refuseBadQuery({ catalog }: Words, query: CaseQuery): void {
  const lists = { status: 'statuses', type: 'types', module: 'modules', priority: 'priorities' } as const
  refuseIfAny([
    ...Object.entries(lists).flatMap(([name, list]) =>
      (query[name as keyof typeof lists] ?? []).flatMap((value, index) =>
        known(name, catalog[list].items)(`/${name}/${index}`, value),
      ),
    ),
    ...conditionErrors(query.where),
    ...(Number.isInteger(query.limit) && query.limit >= 1 && query.limit <= LIMIT
      ? []
      : [{ pointer: '/limit', code: 'out-of-range', message: `The limit is a number from 1 to ${LIMIT}.` }]),
    ...(query.since === undefined || !Number.isNaN(Date.parse(query.since))
      ? []
      : [{ pointer: '/since', code: 'not-a-time', message: `“${query.since}” is no time.` }]),
  ])
}

/** A place as one whole number that a cursor can hold: seconds since 2020, then the number, up to eight millions. */
const EPOCH = 1_577_836_800
const NUMBERS = 8_000_000

function placeOf(updated: string, id: number): Place {
  return { second: Date.parse(updated) / 1000, id }
}

function isAfter(one: Place, other: Place): boolean {
  return one.second < other.second || (one.second === other.second && one.id < other.id)
}

function momentOf({ second }: Place): string {
  return new Date(second * 1000).toISOString()
}

function nextAfter(items: readonly CaseSummary[], filter: string): string | null {
  const last = items.at(-1)
  if (last === undefined) return null
  const { second, id } = placeOf(last.updatedAt, last.number ?? 0)
  return encodeCursor({ filter, after: (second - EPOCH) * NUMBERS + (id % NUMBERS) })
}

function placeIn(cursor: string, filter: string): Place {
  const decoded = decodeCursor(cursor, filter)
  if (!decoded.ok) throw new Problem('usage', { code: 'bad-cursor', message: decoded.message })
  const { after } = decoded
  return { second: Math.floor(after / NUMBERS) + EPOCH, id: after % NUMBERS }
}

const MOST_ALIKE = 5
/** The newest of those that have a word of it. */
const LOOKED_AT = 50

/** Open cases whose subject is much like that one; what the text says takes too long to read. */
export async function similarCases(work: Work, subject: string): Promise<SimilarCase[]> {
  const terms = termsOf(subject)
  if (shareOf(terms, subject) === 0) return []
  const words = await work.words()
  const narrow = narrowed(words, { limit: MOST }) ?? []
  const like = anyOf(terms.map((term) => `Subject LIKE ${quoted(term)}`))
  const rows = await rowsOf(work.rest, '/tickets', {
    query: all([...narrow, "Status = '__Active__'", like]),
    ...{ fields: 'Subject,Status', orderby: 'LastUpdated', order: 'DESC', per_page: LOOKED_AT },
  })
  return rows
    .flatMap((row) => asTicket(row) ?? [])
    .map(({ id: number, subject, status }) => ({
      case: { number, subject: plainSubject(subject), status: viewOf(words, status).status },
      shared: shareOf(terms, subject),
    }))
    .filter(({ shared }) => shared >= MUCH_LIKE)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MOST_ALIKE)
}
