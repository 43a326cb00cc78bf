import type { Problem, ProblemKind } from '../support/problem.ts'
import { caseOf, METHODS, type Method } from './methods.ts'

/** Where a write goes, and as whom: nobody else's sign-in ever sends it. */
export interface Owner {
  /** Name of the portal. */
  portal: string
  origin: string
  who: string
}

/**
 * `sending`: it was on its way when this was written, so whoever finds it and is not sending it cannot know what became
 * of it. `refused`: the portal refused it while nobody was there to be told.
 */
export type State = 'waiting' | 'sending' | 'unknown' | 'refused'

/** A write as it is kept. */
export interface Entry extends Owner {
  /** Name of its file; in the order in which writes came. */
  id: string
  /** As it was named. */
  district: string | null
  method: Method
  /** Without the call, and with a mark where the bytes of a file were. */
  args: unknown[]
  key: string
  /** ISO 8601 in UTC. */
  createdAt: string
  attempts: number
  state: State
  /** What stood in the way last. */
  problem: { kind: ProblemKind; code: string; message: string; hint: string | null } | null
  /**
   * The portal asked not to be troubled before; where it can only be looked at, it may be at work on this until then. ISO
   * 8601 in UTC.
   */
  notBefore: string | null
}

/** Writes of one lane are sent in their order: those about one case, or those of a district about none. */
export function laneOf({ portal, origin, who, district, args }: Omit<Entry, 'id'>): string {
  return JSON.stringify([portal, origin, who, district, caseOf(args)])
}

/** Whether it may have reached the portal; asked by whoever holds its lane, so that nobody is sending it. */
export function isDoubtful({ state }: Pick<Entry, 'state'>): boolean {
  return state === 'sending' || state === 'unknown'
}

export function belongsTo(entry: Owner, { portal, origin, who }: Owner): boolean {
  return entry.portal === portal && entry.origin === origin && entry.who === who
}

export function problemOf({ kind, code, message, hint }: Problem): Entry['problem'] {
  return { kind, code, message, hint: hint ?? null }
}

/** The entry in a file; null for what is none, which is then left alone. */
export function readEntry(id: string, text: string): Entry | null {
  try {
    const entry = JSON.parse(text) as Partial<Entry> | null
    return entry !== null && isEntry(entry) ? { ...entry, id } : null
  } catch {
    return null
  }
}

const STATES: readonly unknown[] = ['waiting', 'sending', 'unknown', 'refused'] satisfies State[]

function isEntry(given: Partial<Entry>): given is Entry {
  const texts = [given.portal, given.origin, given.who, given.key, given.createdAt]
  return (
    texts.every((text) => typeof text === 'string') &&
    (given.district === null || typeof given.district === 'string') &&
    METHODS.includes(given.method as Method) &&
    Array.isArray(given.args) &&
    Number.isInteger(given.attempts) &&
    STATES.includes(given.state)
  )
}
