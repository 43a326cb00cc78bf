import type { TrackerField, TrackerMapping } from '../../settings/types.ts'
import type { Catalog, Named } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { understood, type Rest } from './rest.ts'
import { asRows, isJson, textOf, type Json } from './shapes.ts'
import { allRows, rowsOf } from './tickets.ts'
import { all, quoted } from './query.ts'
import { isTyped, LISTS } from './words.ts'

/** What a Request Tracker has that a portal can be made of. */
export interface Found {
  version: string
  queues: string[]
  /** The one that was asked for, or the likeliest. */
  queue: { name: string; mayCreate: boolean; fields: CustomField[] }
  /** Statuses that tickets of the queue have, and whether each is an end. */
  statuses: { text: string; closed: boolean }[]
  /** Whether messages can be searched; null while there are none. */
  searchable: boolean | null
}

export interface CustomField {
  name: string
  type: string
  /** Of a list; null where anything may be typed. */
  values: string[] | null
}

const NAMES: Readonly<Record<TrackerField, RegExp>> = {
  key: /\b(?:campus|idempotency|client|external)[\s_-]*(?:key|id|ref(?:erence)?)\b|^ExternalId$/i,
  dedupe: /\bde-?dup(?:e|lication)?\b/i,
  type: /^(?:case|ticket|request)?[\s_-]*(?:type|kind|category)$/i,
  module: /^(?:module|area|component|tool)$/i,
  site: /^(?:site|environment|instance)$/i,
  release: /^(?:release|version)$/i,
}

/** Asks a Request Tracker what it has. `wanted` is the queue that somebody named. */
export async function askTracker(rest: Rest, wanted: string | undefined): Promise<Found> {
  const [version, rows] = await Promise.all([
    rest.get('/rt'),
    allRows((paging) => rowsOf(rest, '/queues/all', { ...paging, fields: 'Name' })),
  ])
  const queues = rows.map((row) => textOf(row['Name'])).filter(Boolean)
  const name = chosen(queues, wanted)
  const [queue, statuses, searchable] = await Promise.all([
    readQueue(rest, name),
    readStatuses(rest, name),
    isSearchable(rest, name),
  ])
  const told = version.json()
  return { version: isJson(told) ? textOf(told['Version']) : '', queues, queue, statuses, searchable }
}

function chosen(queues: readonly string[], wanted: string | undefined): string {
  if (wanted !== undefined) {
    const found = queues.find((name) => name.toLowerCase() === wanted.toLowerCase())
    if (found !== undefined) return found
    throw noQueue(`There is no queue “${wanted}” that you may see.`, queues)
  }
  const likely = queues.find((name) => /campus|student|support|help/i.test(name))
  const [first] = queues
  if (first === undefined) throw noQueue('There is no queue that you may see.', queues)
  return likely ?? (queues.includes('General') ? 'General' : first)
}

function noQueue(message: string, queues: readonly string[]): Problem {
  const hint =
    queues.length > 0 ? `Queues: ${queues.join(', ')}.` : 'Whoever administers it gives the right SeeQueue.'
  return new Problem('not-found', { code: 'queue-not-found', message, hint })
}

async function readQueue(rest: Rest, name: string): Promise<Found['queue']> {
  const record = understood(await rest.get(`/queue/${encodeURIComponent(name)}`), (json) =>
    isJson(json) ? json : undefined,
  )
  const links = many(record['_hyperlinks'])
  const fields = await Promise.all(many(record['TicketCustomFields']).map((row) => readField(rest, row)))
  return { name, mayCreate: links.some((link) => link['ref'] === 'create'), fields }
}

async function readField(rest: Rest, row: Json): Promise<CustomField> {
  const field = understood(await rest.get(`/customfield/${textOf(row['id'])}`), (json) =>
    isJson(json) ? json : undefined,
  )
  const { Name: name, Type: type, Values: values } = field
  return {
    ...{ name: textOf(name) || textOf(row['name']), type: textOf(type) },
    values: Array.isArray(values) ? values.map((one) => textOf(isJson(one) ? one['name'] : one)) : null,
  }
}

async function readStatuses(rest: Rest, queue: string): Promise<Found['statuses']> {
  const inQueue = `Queue = ${quoted(queue)}`
  const query = (more: string) => ({
    query: all([inQueue, more]),
    ...{ fields: 'Status', orderby: 'LastUpdated', order: 'DESC', per_page: 100 },
  })
  const [open, closed] = await Promise.all([
    rowsOf(rest, '/tickets', query("Status = '__Active__'")),
    rowsOf(rest, '/tickets', query("Status = '__Inactive__'")),
  ])
  const texts = (rows: Json[]) => [...new Set(rows.map((row) => textOf(row['Status'])))]
  return [
    ...texts(open).map((text) => ({ text, closed: false })),
    ...texts(closed).map((text) => ({ text, closed: true })),
  ]
}

/** A search that is switched off finds nothing and says nothing. */
async function isSearchable(rest: Rest, queue: string): Promise<boolean | null> {
  const made = `TicketQueue = ${quoted(queue)} AND Type = 'Create'`
  const count = async (sql: string) =>
    understood(await rest.get('/transactions', { query: sql, per_page: 1 }), asRows).count
  const [any, found] = await Promise.all([count(made), count(`${made} AND Content LIKE 'e'`)])
  return any === 0 ? null : found > 0
}

/** How its words and those of a catalog go together, as far as their names tell. */
export function propose({ queue, statuses }: Found, catalog: Catalog): TrackerMapping {
  const fields: TrackerMapping['fields'] = {}
  const values: NonNullable<TrackerMapping['values']> = {}
  for (const wanted of Object.keys(NAMES) as TrackerField[]) {
    const plain = isTyped(wanted)
    const found = queue.fields.find(
      ({ name, values: listed }) => NAMES[wanted].test(name) && (!plain || listed === null),
    )
    if (found === undefined) continue
    fields[wanted] = found.name
    if (found.values === null || isTyped(wanted)) continue
    const items: readonly Named[] = catalog[LISTS[wanted]].items
    values[wanted] = Object.fromEntries(found.values.map((value) => [idFor(items, value), value]))
  }
  return {
    queue: queue.name,
    fields,
    ...(Object.keys(values).length > 0 && { values }),
    statuses: proposedStatuses(statuses, catalog),
    priorities: proposedPriorities(catalog),
  }
}

/** The statuses that Request Tracker comes with, and those of tickets whose words or whose end tell what they are. */
function proposedStatuses(
  found: Found['statuses'],
  { lifecycle, statuses }: Catalog,
): Record<string, string> {
  const { initial, answered, asked, closed } = lifecycle
  const usual = {
    new: initial,
    open: answered,
    stalled: asked,
    resolved: closed,
    rejected: closed,
    deleted: closed,
  }
  const told = found.flatMap(({ text, closed: ends }): [string, string][] => {
    if (Object.hasOwn(usual, text)) return []
    const same = statuses.items.find(({ id, label }) => isSame(id, text) || isSame(label, text))
    return same ? [[text, same.id]] : ends ? [[text, closed]] : []
  })
  return { ...usual, ...Object.fromEntries(told) }
}

const URGENCY: Readonly<Record<string, number>> = {
  ...{ emergency: 100, critical: 100, urgent: 100, high: 75, medium: 50, normal: 50, low: 25 },
}

/** From 0 to 100; words that tell nothing are taken to begin with the least urgent. */
function proposedPriorities({ priorities: { items } }: Catalog): Record<string, number> {
  const pairs = items.map(({ id }, index): [string, number] => [
    id,
    URGENCY[id] ?? Math.round(((index + 1) * 100) / (items.length + 1)),
  ])
  return Object.fromEntries(pairs)
}

function idFor(items: readonly Named[], value: string): string {
  const same = items.find(({ id, label }) => isSame(id, value) || isSame(label, value))
  return same?.id ?? (plain(value).replaceAll(' ', '-') || value)
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function many(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}
