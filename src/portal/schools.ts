import type { Assignments } from '../support/routing/schools.ts'
import type { NewAssignments } from '../support/routing/new-assignments.ts'
import type { Tally } from '../support/routing/plan-assignments.ts'
import type { SpecialistNow } from '../support/routing/schools.ts'
import type { Call, Outcome } from './outcome.ts'

/** What became of the schools and specialists that were told. */
export interface Assigned {
  schools: Tally
  specialists: Tally
}

/** When somebody is away, and who covers. */
export interface Absence {
  /** Name, e-mail or id of a specialist; so is `cover`. */
  specialist: string
  /** First and last day, `YYYY-MM-DD` in the desk's zone; without a first one it begins today. Null as the last: they are back. */
  from: string | null
  until: string | null
  cover: string | null
}

export interface AbsenceTold {
  specialist: SpecialistNow & { id: string }
  changed: boolean
}

/** The schools of a district, and who answers for them. */
export interface Schools {
  /** For everybody of the district. */
  list(): Promise<Assignments>
  /** All of it or nothing. What is not told stays, unless it is told to replace all there is. */
  assign(input: NewAssignments, call: Call): Promise<Outcome<Assigned>>
  away(input: Absence, call: Call): Promise<Outcome<AbsenceTold>>
}
