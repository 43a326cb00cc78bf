import type { SqlValue, Tx } from './store.ts'

/** What belongs to no district: everybody's numbers, bytes by their hash, mails to be sent, and which districts there are. */
const OF_NO_DISTRICT = new Set(['meta', 'files', 'districts', 'mails'])
const TABLES = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?!SET\b)([a-z_]+)/gi

/**
 * The only transaction that a call's rules get: each statement that touches what belongs to districts must bind one of
 * the call's own. One that forgets to is a defect and throws, before anything of another district is read or changed.
 */
export function within(tx: Tx, districts: readonly string[]): Tx {
  const held = (sql: string, parameters: readonly SqlValue[]): void => {
    if (parameters.some((value) => binds(value, districts))) return
    const table = [...sql.matchAll(TABLES)]
      .map(([, name = '']) => name)
      .find((name) => !OF_NO_DISTRICT.has(name))
    if (table !== undefined) throw new Error(`a statement on ${table} names no district of the call`)
  }
  return {
    dialect: tx.dialect,
    lock: (name) => tx.lock(name),
    get: async <Row>(sql: string, ...parameters: SqlValue[]) => {
      held(sql, parameters)
      return tx.get<Row>(sql, ...parameters)
    },
    all: async <Row>(sql: string, ...parameters: SqlValue[]) => {
      held(sql, parameters)
      return tx.all<Row>(sql, ...parameters)
    },
    run: async (sql, ...parameters) => {
      held(sql, parameters)
      return tx.run(sql, ...parameters)
    },
  }
}

/** By itself, or in the query of a search. */
function binds(value: SqlValue, districts: readonly string[]): boolean {
  return typeof value === 'string' && districts.some((id) => value.includes(id))
}
