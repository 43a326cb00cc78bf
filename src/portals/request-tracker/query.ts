import type { CaseQuery } from '../../portal/port.ts'
import { queuesOf, statusOf, valueOf, type Words } from './words.ts'

/** A text in TicketSQL. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

/** Text to be found anywhere in messages. A bracket would make a search of messages fail, so any character may stand there. */
export function containing(text: string): string {
  return `Content LIKE ${quoted(text.replace(/[[\]{}]/g, '_'))}`
}

export function customField(name: string): string {
  return quoted(`CF.{${name}}`)
}

export function anyOf(conditions: readonly string[]): string {
  return `(${conditions.join(' OR ')})`
}

export function all(conditions: readonly string[]): string {
  return conditions.join(' AND ')
}

export function inQueues(words: Words, field = 'Queue'): string {
  return anyOf(queuesOf(words).map((name) => `${field} = ${quoted(name)}`))
}

/** Statuses there that are one of those ids here. */
function statusTexts(words: Words, fits: (id: string) => boolean): string[] {
  return Object.keys(words.mapping.statuses).filter((text) => fits(statusOf(words, text).id))
}

/** What TicketSQL can ask of what is asked; it may find more, never less. Null where nothing can be found. */
export function narrowed(words: Words, query: CaseQuery): string[] | null {
  const { status, waitingOn, type, module, mine } = query
  const conditions = [inQueues(words)]
  for (const fits of [
    ...(status?.length ? [(id: string) => status.includes(id)] : []),
    ...(waitingOn ? [(id: string) => waitingOn === turnOf(words, id)] : []),
  ]) {
    // A status that nobody knows is not in the mapping, so it cannot be named.
    if (fits('unknown')) continue
    const texts = statusTexts(words, fits)
    if (texts.length === 0) return null
    conditions.push(anyOf(texts.map((text) => `Status = ${quoted(text)}`)))
  }
  for (const [list, ids] of [
    ['type', type],
    ['module', module],
  ] as const) {
    const field = words.mapping.fields[list]
    if (field !== undefined && ids?.length)
      conditions.push(anyOf(ids.map((id) => `${customField(field)} = ${quoted(valueOf(words, list, id))}`)))
  }
  if (mine) conditions.push("Requestor.id = '__CurrentUser__'")
  return conditions
}

function turnOf({ catalog }: Words, id: string): string {
  return catalog.statuses.items.find((status) => status.id === id)?.waitingOn ?? 'desk'
}

/**
 * Changed before an instant or a good day after it: a time in TicketSQL is read in the zone of whoever asks, which
 * nobody tells, and what says its zone is not heard.
 */
export function changedBefore(instant: string): string {
  const late = new Date(Date.parse(instant) + 15 * 3_600_000)
  return `LastUpdated < ${quoted(late.toISOString().slice(0, 19).replace('T', ' '))}`
}
