import type { Ability, Capabilities } from '../../portal/port.ts'
import { DESK_VERBS, VERBS, type AnyVerb } from '../../support/verbs.ts'

/** The capabilities of a portal over a file of one's own: everything at once, except what is named. */
export function capabilitiesWith(except: Partial<Record<AnyVerb, Ability>>): Capabilities {
  const verbs = Object.fromEntries(
    [...VERBS, ...DESK_VERBS].map((verb) => [verb, except[verb] ?? { can: 'yes' }]),
  )
  return { verbs: verbs as Record<AnyVerb, Ability>, exactlyOnce: 'yes', dedupe: 'no' }
}
