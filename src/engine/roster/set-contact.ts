import { saveContact } from '../../store/contacts.ts'
import { appendEvent, type EventLine } from '../../store/events.ts'
import type { Contact } from '../../support/contact.ts'
import type { Recording } from '../record.ts'
import { authorOf, type Work } from '../work.ts'

/** Stores a contact as it is from now on, and what made it so. */
export async function setContact(
  { tx, actor, now }: Work,
  contact: Contact,
  line: EventLine,
  { author = authorOf(actor), at = now.toISOString() }: Pick<Recording, 'author' | 'at'> = {},
): Promise<Contact> {
  await saveContact(tx, actor.district, contact)
  await appendEvent(tx, actor.district, ['contact', contact.id], line, author, at)
  return contact
}
