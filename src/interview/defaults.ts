import type { Catalog } from '../support/catalog.ts'
import { findNamed } from '../support/named.ts'
import type { Given } from './answers.ts'

/** Fills what the kind of case has a usual answer for; `taken` names those questions. */
export function withDefaults(given: Given, { types }: Catalog): { given: Given; taken: string[] } {
  const id = typeof given['type'] === 'string' ? findNamed(types.items, given['type']) : null
  const usual = Object.entries(types.items.find((type) => type.id === id)?.defaults ?? {})
  const subject = String(given['subject'] ?? '')
  const lacking = usual
    .filter(([question]) => given[question] === undefined)
    .map(([question, value]) => [question, value.replaceAll('{subject}', subject)] as const)
    .filter(([, value]) => value.trim() !== '')
  return {
    given: { ...given, ...Object.fromEntries(lacking) },
    taken: lacking.map(([question]) => question),
  }
}
