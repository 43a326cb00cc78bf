/** The answers of REST 2.0 that are used, checked by hand: a list of schemas would take longer to load than an answer. */
export type Json = Readonly<Record<string, unknown>>

export interface UserRef {
  /** The name there. */
  id: string
  name: string
  email: string | null
}

export interface Ticket {
  id: number
  subject: string
  status: string
  priority: number
  queue: string
  requestors: UserRef[]
  creator: UserRef | null
  owner: UserRef | null
  /** Custom fields by name. */
  fields: Readonly<Record<string, string[]>>
  created: string
  updated: string
  /** Null while it was never resolved. */
  resolved: string | null
  due: string | null
  /** What this person may do next: to which status. Null in lists. */
  next: string[] | null
}

export interface Rows {
  items: Json[]
  count: number
}

/** RT's word for no date. */
const NEVER = '1970-01-01T00:00:00Z'
const NOBODY = 'Nobody'

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asRows(value: unknown): Rows | undefined {
  if (!isJson(value) || !Array.isArray(value['items'])) return undefined
  const items = value['items'].filter(isJson)
  return { items, count: items.length }
}

export function asTicket(value: unknown): Ticket | undefined {
  if (!isJson(value)) return undefined
  const id = Number(value['id'])
  const { Status: status, Subject: subject, Created: created, LastUpdated: updated } = value
  if (!Number.isSafeInteger(id) || typeof status !== 'string') return undefined
  const owner = asUser(value['Owner'])
  return {
    ...{ id, status, subject: textOf(subject), priority: Number(value['Priority'] ?? 0) || 0 },
    ...{ created: momentOf(created) ?? NEVER, updated: momentOf(updated) ?? NEVER },
    ...{ resolved: momentOf(value['Resolved']), due: momentOf(value['Due']) },
    queue: textOf(isJson(value['Queue']) ? (value['Queue']['Name'] ?? value['Queue']['id']) : ''),
    requestors: many(value['Requestor']).flatMap((one) => asUser(one) ?? []),
    creator: asUser(value['Creator']),
    owner: owner?.id === NOBODY ? null : owner,
    fields: fieldsOf(value['CustomFields']),
    next: '_hyperlinks' in value ? nextOf(value['_hyperlinks']) : null,
  }
}

export function asUser(value: unknown): UserRef | null {
  if (!isJson(value) || value['id'] === undefined) return null
  const id = textOf(value['Name']) || String(value['id'])
  return {
    id,
    name: textOf(value['RealName']) || id,
    email: textOf(value['EmailAddress']) || null,
  }
}

function fieldsOf(value: unknown): Record<string, string[]> {
  const pairs = many(value).flatMap((field): [string, string[]][] =>
    isJson(field) ? [[textOf(field['name']), many(field['values']).map(textOf).filter(Boolean)]] : [],
  )
  return Object.fromEntries(pairs)
}

function nextOf(links: unknown): string[] {
  return many(links).flatMap((link) =>
    isJson(link) && link['ref'] === 'lifecycle' ? [textOf(link['to'])] : [],
  )
}

function many(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** An instant; one without a zone is in UTC there. Null where it is not set. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value.startsWith('1970-01-01')) return null
  const zoned = /(?:z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value.replace(' ', 'T')}Z`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z')
}
