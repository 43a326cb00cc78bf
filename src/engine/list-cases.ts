import type { CaseQuery, Page } from '../portal/port.ts'
import { listCases as readCases, type CaseFilter } from '../store/case-list.ts'
import { listContacts } from '../store/contacts.ts'
import type { CaseSummary } from '../support/case.ts'
import type { Named } from '../support/catalog.ts'
import { conditionErrors } from '../support/condition.ts'
import { decodeCursor, encodeCursor } from '../support/cursor.ts'
import { Problem, type FieldError } from '../support/problem.ts'
import { instant, known, limitErrors, optionally, refuseIfAny } from '../support/checks.ts'
import { districtsOf, type Reading } from './work.ts'

const MOST = 1000

/** One page of the cases that fit all conditions, newest change first. */
export async function listCases(reading: Reading, query: CaseQuery): Promise<Page<CaseSummary>> {
  refuseBadQuery(reading, query)
  const { limit, cursor } = query
  const filter = conditionsOf(reading, query)
  const before = cursor === undefined ? undefined : startOf(cursor, filter)
  const found = await readCases(
    reading.tx,
    districtsOf(reading.actor),
    await filterOf(reading, query, before),
    limit + 1,
  )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const more = found.length > limit && last !== undefined
  return {
    items: items.map(({ summary }) => summary),
    nextCursor: more ? encodeCursor({ filter, after: last.lastChange }) : null,
  }
}

/** Refuses words that the catalog does not know, and a limit out of range. */
export function refuseBadQuery(reading: Reading, query: CaseQuery): void {
  refuseIfAny(queryErrors(reading, query))
}

/** All conditions in one canonical text: what a cursor belongs to. */
export function conditionsOf(
  { actor }: Reading,
  { limit: _limit, cursor: _cursor, only: _only, ...conditions }: CaseQuery,
): string {
  return JSON.stringify([districtsOf(actor), Object.entries(conditions).sort()])
}

function queryErrors({ catalog }: Reading, query: CaseQuery): FieldError[] {
  const words = (name: string, items: readonly Named[], values: string[] = []): FieldError[] =>
    values.flatMap((value, index) => known(name, items)(`/${name}/${index}`, value))
  return [
    ...words('status', catalog.statuses.items, query.status),
    ...words('type', catalog.types.items, query.type),
    ...words('module', catalog.modules.items, query.module),
    ...words('priority', catalog.priorities.items, query.priority),
    ...conditionErrors(query.where),
    ...limitErrors(query.limit, MOST),
    ...optionally(instant, '/since', query.since),
  ]
}

/** Where a cursor goes on. */
export function startOf(cursor: string, filter: string): number {
  const decoded = decodeCursor(cursor, filter)
  if (decoded.ok) return decoded.after
  throw new Problem('usage', { code: 'bad-cursor', message: decoded.message })
}

async function filterOf(reading: Reading, query: CaseQuery, before: number | undefined): Promise<CaseFilter> {
  const contact = await contactIds(reading, query)
  const columns = {
    ...some('status', query.status),
    ...some('type', query.type),
    ...some('module', query.module),
    ...some('priority', query.priority),
    ...(query.waitingOn && { waiting_on: [query.waitingOn] }),
    ...(contact && { contact }),
  }
  return {
    ...(await narrowed(reading, query, columns)),
    since: query.since && new Date(query.since).toISOString(),
    search: query.search,
    before,
  }
}

async function narrowed(
  reading: Reading,
  { where }: CaseQuery,
  columns: CaseFilter['columns'],
): Promise<Pick<CaseFilter, 'columns' | 'where'>> {
  if (!where?.length) return { columns }
  const { whereFilter } = await import('./where-filter.ts')
  return whereFilter(reading, where, columns)
}

/** An empty list asks for nothing, so it does not narrow. */
function some<Column extends string>(
  column: Column,
  values: string[] | undefined,
): { [key in Column]?: string[] } {
  return (values?.length ? { [column]: [...new Set(values)] } : {}) as { [key in Column]?: string[] }
}

/** Ids of the contacts asked for; undefined when nobody in particular was. */
async function contactIds(reading: Reading, { mine, contact }: CaseQuery): Promise<string[] | undefined> {
  const { tx, actor } = reading
  const own = mine ? (actor.contacts ?? [actor.contact.id]) : undefined
  if (contact === undefined) return own
  const wanted = contact.toLowerCase()
  const rosters = await Promise.all(districtsOf(actor).map((district) => listContacts(tx, district)))
  const ids = rosters
    .flat()
    .filter(({ name, email }) => name.toLowerCase() === wanted || email?.toLowerCase() === wanted)
    .map(({ id }) => id)
  return own ? ids.filter((id) => own.includes(id)) : ids
}
