import type { Portal } from '../../portal/port.ts'
import type { Contact } from '../../support/contact.ts'
import { requireContact } from '../../support/roster/find.ts'
import type { Context } from '../context.ts'

/** Somebody on the list of the portal; `me` is whoever the settings say acts. */
export async function readWho(text: string, portal: Portal, context: Context): Promise<Contact> {
  const contacts = await portal.listContacts()
  return requireContact(contacts, text === 'me' ? ownName(context) : text)
}

/** What the settings call whoever acts. */
export function ownName({ settings, environment }: Context): string {
  return settings.me?.email ?? environment.userName
}
