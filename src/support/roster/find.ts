import type { Contact } from '../contact.ts'
import { Problem } from '../problem.ts'
import { nearest } from '../text/nearest.ts'

/** Somebody on a list, by id, e-mail or name; null when nobody is called so. Two of one name are a usage `Problem`. */
export function findContact(contacts: readonly Contact[], text: string): Contact | null {
  const wanted = text.trim().toLowerCase()
  const found = contacts.filter(
    ({ id, name, email }) => id === text || email?.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
  if (found.length > 1) throw ambiguous(text, found)
  return found[0] ?? null
}

/** The same; nobody is a `contact-not-found` problem. */
export function requireContact(contacts: readonly Contact[], text: string): Contact {
  const found = findContact(contacts, text)
  if (found) return found
  const guess = nearest(
    text,
    contacts.map(({ name }) => name),
  )
  throw new Problem('not-found', {
    code: 'contact-not-found',
    message: `There is no contact “${text}”.`,
    hint: `${guess === null ? '' : `Did you mean “${guess}”? `}\`campus contacts list\` shows them all.`,
  })
}

function ambiguous(text: string, found: readonly Contact[]): Problem {
  const addresses = found.map(({ email, id }) => email ?? id).join(', ')
  return new Problem('usage', {
    code: 'ambiguous-contact',
    message: `${found.length} contacts are called “${text}”.`,
    hint: `Name one by the e-mail: ${addresses}`,
  })
}
