import type { Ability, Capabilities } from '../../portal/port.ts'
import { DESK_VERBS, VERBS, type AnyVerb } from '../../support/verbs.ts'

/** The capabilities of a portal with the desk's rules: everything at once, except what is named. */
export function capabilitiesWith(
  except: Partial<Record<AnyVerb, Ability>>,
  dedupe: Capabilities['dedupe'] = 'yes',
): Capabilities {
  const verbs = Object.fromEntries(
    [...VERBS, ...DESK_VERBS].map((verb) => [verb, except[verb] ?? { can: 'yes' }]),
  )
  return { verbs: verbs as Record<AnyVerb, Ability>, exactlyOnce: 'yes', dedupe }
}

/** Those of a portal that does everything itself; made when asked for. */
export function directCapabilities(): Capabilities {
  return capabilitiesWith({
    'case:status': { can: 'no', reason: 'a status follows from what is done: reply, close, reopen' },
    'case:import-mail': { can: 'no', reason: 'nobody mails what is answered here' },
    'contact:seen': { can: 'no', reason: 'what is done here is seen without telling' },
    'request:status': { can: 'no', reason: 'the desk moves it on: campus desk request' },
  })
}
