import type { SqlValue } from '../store.ts'

/** A statement as the driver takes it. One with a name is prepared once on each connection. */
export interface Statement {
  text: string
  name?: string
}

/** Filters make statements of many shapes; so many are prepared, any further one is planned each time. */
const MOST_NAMED = 200

/** Turns `?` into `$1`, `$2`… and names what comes again. */
export function statements(): (sql: string) => Statement {
  const known = new Map<string, Statement>()
  return (sql) => {
    const found = known.get(sql)
    if (found) return found
    const text = numbered(sql)
    // What a search costs depends on its words, so it is planned for them.
    if (known.size >= MOST_NAMED || text.includes('tsquery')) return { text }
    const made = { text, name: `campus${known.size}` }
    known.set(sql, made)
    return made
  }
}

function numbered(sql: string): string {
  let place = 0
  return sql.replaceAll('?', () => `$${(place += 1)}`)
}

/** As SQLite takes it: what is no whole number equals none, and no text holds half a character. */
export function parameter(value: SqlValue): SqlValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null
  return value
}
