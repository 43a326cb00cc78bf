import type { Desk } from '../../portal/desk.ts'
import type { Portal } from '../../portal/port.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import { findContact, requireContact } from '../../support/roster/find.ts'
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
  if (text !== 'me') return requireContact(contacts, text)
  const found = findContact(contacts, ownName(context))
  if (found) return found
  throw notThere(contacts.length === 0)
}

/** What the settings call whoever acts. */
export function ownName({ settings, environment }: Context): string {
  return settings.me?.email ?? environment.userName
}

function notThere(empty: boolean): Problem {
  return new Problem('not-found', {
    code: 'contact-not-found',
    message: 'You are not on the list of contacts here.',
    hint: empty
      ? 'Your first case puts you on it: campus case new'
      : 'A contact adds you with: campus contacts add',
  })
}
