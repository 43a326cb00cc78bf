import { folded } from '../../support/condition.ts'
import { FOLDED } from '../folded.ts'
import type { Database } from './driver.ts'

export function addFolded(database: Database): void {
  database.function(FOLDED, { deterministic: true }, (value) => folded(String(value ?? '')))
}
