import type { Tx } from '../../store/store.ts'

/** How far an import is. */
export interface ImportProgress {
  step: 'history' | 'cases' | 'keys'
  done: number
  total: number
}

/** Two transactions: of the portal that is brought over, only read, and of the server. */
export interface Transfer {
  /** As it was named, for errors. */
  file: string
  from: Tx
  to: Tx
  newId: () => string
  progress: (told: ImportProgress) => void
}

/** How many of a kind were added, and how many were here before. */
export interface Tally {
  added: number
  known: number
}
