import type { Tx } from '../store.ts'
import { fts5 } from './fts5.ts'
import type { Search } from './search.ts'
import { tsvector } from './tsvector.ts'

/** What finds words where the database is of that kind. */
export function searchOf({ dialect }: Pick<Tx, 'dialect'>): Search {
  return dialect === 'sqlite' ? fts5 : tsvector
}
