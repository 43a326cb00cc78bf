import { hint, ok, type Found } from '../finding.ts'

/** For what is kept on this computer there is no way to look at. */
export function notNeeded(): Found[] {
  return [ok('not-needed', 'Not needed: the portal is no server.')]
}

/** Something before it failed, which is told there. */
export function notLookedAt(): Found[] {
  return [
    hint('not-looked-at', 'Not looked at: something before it is not in order.', 'Mend what blocks first.'),
  ]
}
