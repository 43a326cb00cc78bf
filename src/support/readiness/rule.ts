import type { Catalog } from '../catalog.ts'
import type { Finding } from '../finding.ts'
import type { Answers } from '../case.ts'

/** What a rule looks at. Answers are read: options are ids, moments ISO 8601, counts digits. */
export interface Facts {
  answers: Answers
  catalog: Catalog
  now: Date
  /** How many open cases are like it, and how many notices are open; left out where nobody looked. */
  known?: { similar: number; notices: number }
  /** What the privacy screen found, where it ran already: it costs more than all the rules. */
  screened?: readonly Finding[]
}

/**
 * One thing that makes a case good enough for the first level. `holds` is true, or the words that say what is missing;
 * pure, so that the same case has the same score. Points are of an application issue; source: the readiness rubric.
 */
export interface ReadinessRule {
  id: string
  level: 'block' | 'warn' | 'hint'
  points: number
  /** Question whose answer mends it. */
  question: string
  fix: string
  holds(facts: Facts): true | string
}

export function textOf({ answers }: Facts, id: string): string {
  const answer = answers[id]
  return (Array.isArray(answer) ? answer.join('\n') : (answer ?? '')).trim()
}

export function listOf({ answers }: Facts, id: string): string[] {
  const answer = answers[id]
  return Array.isArray(answer) ? answer : answer === undefined ? [] : [answer]
}
