import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import { nearest } from '../../support/text/nearest.ts'
import { listContacts } from '../list-contacts.ts'
import type { Reading } from '../work.ts'

/** Somebody on the list of the actor's district, by id, e-mail or name; null when nobody is called so. */
export async function findPerson(reading: Reading, text: string): Promise<Contact | null> {
  const wanted = text.trim().toLowerCase()
  const contacts = await listContacts(reading)
  const found = contacts.filter(
    ({ id, name, email }) => id === text || email?.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
  if (found.length > 1) throw ambiguous(text, found)
  return found[0] ?? null
}

export async function requirePerson(reading: Reading, text: string): Promise<Contact> {
  const found = await findPerson(reading, text)
  if (found) return found
  const names = (await listContacts(reading)).map(({ name }) => name)
  const guess = nearest(text, names)
  throw new Problem('not-found', {
    code: 'contact-not-found',
    message: `There is no contact “${text}”.`,
    hint: `${guess === null || guess === undefined ? '' : `Did you mean “${guess}”? `}\`campus contacts list\` shows them all.`,
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
