import type { WaitingOn } from '../case.ts'

/** How many are read at once. */
export const MOST_FACTS = 5000

/** The districts that cases are of, by name. */
export function districtsIn(facts: readonly Pick<CaseFacts, 'district'>[]): string[] {
  return [...new Set(facts.map(({ district }) => district))].sort()
}

/** What reports count of a case: nothing of what it says but a school and, where asked for, single words. */
export interface CaseFacts {
  number: number
  revision: number
  /** Name of the district. */
  district: string
  type: string
  module: string
  /** Name of the contact, or of whoever called it in. */
  contact: string
  /** As it was named where the case says which year, school and calendar it is about; null where it is not said. */
  school: string | null
  status: string
  waitingOn: WaitingOn
  statusSince: string
  createdAt: string
  closedAt: string | null
  escalated: boolean
  /** When the desk first answered; null until then. */
  answeredAt: string | null
  /** Telling words of the subject; none where they were not asked for, or where it may say who a student is. */
  words: string[]
  /**
   * Every change of its status on a line, in the order in which they came: when (ISO 8601 in UTC), from which, to which,
   * with tabs between. Empty where there was none, null where they were not asked for.
   */
  moves: string | null
}
