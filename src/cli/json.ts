import type { Warning } from '../commands/context.ts'

type Document = Record<string, unknown>

/** The one JSON document of a command: warnings added, fields selected, in a list from each of its items. */
export function jsonDocument(data: unknown, fields: true | string[], warnings: Warning[]): unknown {
  const document = { ...(data as Document), warnings }
  if (fields === true) return document
  if (isList(data)) return { ...document, items: data.items.map((item) => select(item, fields)) }
  return select(document, fields)
}

export function isList(data: unknown): data is { items: Document[] } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'items' in data &&
    Array.isArray(data.items) &&
    'truncated' in data
  )
}

function select(document: Document, fields: string[]): Document {
  return Object.fromEntries(fields.map((field) => [field, document[field] ?? null]))
}
