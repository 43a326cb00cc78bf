import { daysUntilFlag } from '../../support/clocks.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Contact } from '../../support/contact.ts'
import { allowList } from '../../support/roster/audit.ts'
import { isActing } from '../../support/roster/change.ts'
import { invitationDaysLeft } from '../../support/roster/clock.ts'
import type { Context, Result, Warning } from '../context.ts'
import type { Input } from '../spec.ts'
import type { contactsList } from './spec.ts'

/** A contact with what its clocks say. */
export interface ListedContact extends Contact {
  /** Null for somebody whose account cannot be used, and where no activity is known. */
  daysUntilFlag: number | null
  /** 0 when the invitation has expired; null for somebody who is not invited. */
  invitationDaysLeft: number | null
}

export interface RosterResult {
  items: ListedContact[]
  nextCursor: null
  truncated: false
}

export async function run(
  { flags: { share } }: Input<typeof contactsList>,
  context: Context,
): Promise<Result<RosterResult>> {
  const portal = await context.portal()
  const [contacts, catalog] = [await portal.listContacts(), await portal.catalog()]
  const items = contacts.map((contact) => withClocks(contact, catalog, context.clock.now()))
  const data: RosterResult = { items, nextCursor: null, truncated: false }
  if (share) {
    const { sharedPage } = await import('./share.ts')
    return { data, text: sharedPage(contacts, (await portal.district()).name, catalog) }
  }
  for (const warning of invitationWarnings(items, catalog)) context.warn(warning)
  return { data }
}

export function withClocks(contact: Contact, catalog: Catalog, now: Date): ListedContact {
  return {
    ...contact,
    daysUntilFlag: isActing(contact) ? daysUntilFlag(contact.lastActivityAt, catalog, now) : null,
    invitationDaysLeft: invitationDaysLeft(contact, now),
  }
}

/** What helps those who wait for their activation mail. */
function invitationWarnings(items: readonly ListedContact[], catalog: Catalog): Warning[] {
  const waiting = items.filter(({ invitationDaysLeft: left }) => left !== null && left > 0)
  const expired = items.filter(({ invitationDaysLeft: left }) => left === 0)
  return [
    ...(waiting.length > 0
      ? [{ code: 'invited', message: `${names(waiting)}: no activation mail? ${allowList(catalog)}` }]
      : []),
    ...expired.map(({ name, email, id }) => ({
      code: 'invitation-expired',
      message: `The invitation of ${name} has expired. Have it sent again: campus contacts invite ${email ?? id}`,
    })),
  ]
}

function names(contacts: readonly Contact[]): string {
  return contacts.map(({ name }) => name).join(', ')
}
