import type { Contact } from '../../support/contact.ts'
import { findContact, requireContact } from '../../support/roster/find.ts'
import { listContacts } from '../list-contacts.ts'
import type { Reading } from '../work.ts'

/** Somebody on the list of the actor's district, by id, e-mail or name; null when nobody is called so. */
export async function findPerson(reading: Reading, text: string): Promise<Contact | null> {
  return findContact(await listContacts(reading), text)
}

/** The same; nobody is a `contact-not-found` problem. */
export async function requirePerson(reading: Reading, text: string): Promise<Contact> {
  return requireContact(await listContacts(reading), text)
}
