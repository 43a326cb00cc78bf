import { listContacts as readContacts } from '../store/contacts.ts'
import type { Contact } from '../support/contact.ts'
import { asOf } from '../support/roster/clock.ts'
import type { Reading } from './work.ts'

/** The roster of the actor's district by name, as the clocks have made it by now. */
export async function listContacts({ tx, actor, catalog, now }: Reading): Promise<Contact[]> {
  return (await readContacts(tx, actor.district)).map((contact) => asOf(contact, catalog, now))
}
