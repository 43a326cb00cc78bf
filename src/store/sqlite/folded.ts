import { folded } from '../../support/condition.ts'
import type { Database } from './driver.ts'

/** The SQL function that compares texts without case; SQLite's own `lower` knows only A to Z. No value is `''`. */
export const FOLDED = 'folded'

export function addFolded(database: Database): void {
  database.function(FOLDED, { deterministic: true }, (value) => folded(String(value ?? '')))
}
