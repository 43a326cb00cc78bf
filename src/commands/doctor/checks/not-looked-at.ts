import { hint, ok, type Found } from '../finding.ts'

/** Some kinds of portal have nothing to look at. */
export function notNeeded(): Found[] {
  return [ok('not-needed', 'Not needed for a portal of this kind.')]
}

/** Something before it failed, which is told there. */
export function notLookedAt(): Found[] {
  return [
    hint('not-looked-at', 'Not looked at: something before it is not in order.', 'Mend what blocks first.'),
  ]
}
