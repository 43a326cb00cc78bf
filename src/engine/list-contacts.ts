import { listContacts as readContacts } from '../store/contacts.ts'
import type { Contact } from '../support/contact.ts'
import type { Reading } from './work.ts'

/** The roster of the actor's district by name. */
export async function listContacts({ tx, actor }: Reading): Promise<Contact[]> {
  return readContacts(tx, actor.district)
}
