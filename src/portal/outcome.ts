import type { CaseSummary } from '../support/case.ts'
import type { Problem } from '../support/problem.ts'
import type { UpdateRequest } from '../support/request.ts'
import type { Verb } from '../support/verbs.ts'

/** Idempotency of one call: the same key with the same input gives the first answer again. */
export interface Call {
  key: string
  /**
   * Checks and answers like the real thing and keeps nothing: no case, no contact, no key, no file. A new case has no
   * number then.
   */
  dryRun?: boolean
  /** The key was made for this very call, so nothing can be there under it and nothing needs to be looked up; left out when a call is repeated. */
  fresh?: boolean
}

/** A file that did not go with a write which was done without it, and why. */
export interface UnsentFile {
  name: string
  problem: Problem
}

/** A write that is not settled: what stands in the way, and the case it is about, where it is about one. */
export interface Unsettled {
  key: string
  problem?: Problem
  about?: number | null
}

/**
 * What became of a write. Only `done` means that the portal has it. `queued`: it has not, and the write is kept on this
 * computer until it does. `unknown`: it may have it; under the key it can be asked.
 */
export type Outcome<Value> =
  | { outcome: 'done'; value: Value; replayed: boolean; unsent?: UnsentFile[] }
  | ({ outcome: 'queued' } & Unsettled)
  | ({ outcome: 'unknown' } & Unsettled)
  | { outcome: 'handoff'; handOff: HandOff; replayed: boolean }
  | { outcome: 'refused'; problem: Problem }

/** One field of a web form, in the order of the form. */
export interface FormField {
  label: string
  value: string
  /** Picked from a list there; cannot be pasted. */
  choose: boolean
}

/** Something that a person must do on a portal only people can use. Nothing is filed until they did and said so. */
export interface HandOff<About = CaseSummary | UpdateRequest> {
  /** Six letters. */
  id: string
  verb: Verb
  /** The case or request it is about; a case that is to be filed has no number, and its id is that of the hand-off. */
  about: About
  /** The command that tells that it was done. */
  next: string
  /** What to do, in one line. */
  task: string
  fields: FormField[]
  /** Everything in one text. */
  text: string
  url: string
}
