import type { Desk } from '../../portal/desk.ts'
import type { Portal } from '../../portal/port.ts'
import type { Contact } from '../../support/contact.ts'
import { requireContact } from '../../support/roster/find.ts'
import type { Context } from '../context.ts'

/** Somebody on the list of the portal; `me` is whoever the settings say acts. */
export async function readWho(text: string, portal: Portal, context: Context): Promise<Contact> {
  return whoOf(await portal.listContacts(), text, context)
}

/** The same as the desk sees the list: also of somebody who may not act there, and for a case of its district. */
export async function readWhoAtDesk(
  text: string,
  { desk, about = null }: { desk: Desk; about?: number | null },
  context: Context,
): Promise<Contact> {
  return whoOf(await desk.contacts(about), text, context)
}

function whoOf(contacts: readonly Contact[], text: string, context: Context): Contact {
  return requireContact(contacts, text === 'me' ? ownName(context) : text)
}

/** What the settings call whoever acts. */
export function ownName({ settings, environment }: Context): string {
  return settings.me?.email ?? environment.userName
}
