import type { Tx } from '../store.ts'
import { fts5 } from './fts5.ts'
import { tsvector } from './tsvector.ts'

/** How a database finds cases by words. What it finds, it knows by the latest change of the case. */
export interface Search {
  /** Indexes a case as it is now. `previous` is the change it was indexed under before; null for a new case. */
  index(tx: Tx, district: string, number: number, previous: number | null): Promise<void>
  /** The same for cases that are new, many at once. */
  indexNew(tx: Tx, cases: readonly { district: string; number: number }[]): Promise<void>
  /**
   * The query for all the words a person typed, anywhere in a case of these districts; the last may be the beginning
   * of a word, unless it is a single letter. Null when nothing of it is a word.
   */
  allWords(districts: readonly string[], typed: string): string | null
  /** The query for one of some words, in the subject or the answers of a case of the district. */
  anyWord(district: string, words: readonly string[]): string
  /** Selects the latest changes of the cases that match a query (the first parameter), newest first. */
  select(conditions: string, beforeThese: boolean): string
  /** Selects something for every case that matches a query (the only parameter). */
  some: string
}

/** What finds words where the database is of that kind. */
export function searchOf({ dialect }: Pick<Tx, 'dialect'>): Search {
  return dialect === 'sqlite' ? fts5 : tsvector
}
