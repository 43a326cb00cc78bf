import type { Ability, Capabilities } from '../../portal/port.ts'
import { VERBS, type Verb } from '../../support/verbs.ts'

/** The capabilities of a portal over a file of one's own: everything at once, except what is named. */
export function capabilitiesWith(except: Partial<Record<Verb, Ability>>): Capabilities {
  const verbs = Object.fromEntries(VERBS.map((verb) => [verb, except[verb] ?? { can: 'yes' }]))
  return { verbs: verbs as Record<Verb, Ability>, exactlyOnce: 'yes', dedupe: 'no' }
}
