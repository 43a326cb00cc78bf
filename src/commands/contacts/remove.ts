import type { Portal } from '../../portal/port.ts'
import type { Contact } from '../../support/contact.ts'
import { blocking } from '../../support/finding.ts'
import { auditRoster } from '../../support/roster/audit.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { askForChange, type ChangeResult } from './change.ts'
import type { contactsRemove } from './spec.ts'
import { readWho } from './who.ts'

export async function run(
  { args: [who = ''], flags }: Input<typeof contactsRemove>,
  context: Context,
): Promise<Result<ChangeResult>> {
  const portal = await context.portal({ forWriting: true })
  const contact = await readWho(who, portal, context)
  await warnOfLoss(contact, portal, context)
  return askForChange({ kind: 'remove', contact: contact.id }, flags, { portal, context })
}

/** Says what the district would lack without a contact. */
async function warnOfLoss({ id }: Contact, portal: Portal, { clock, warn }: Context): Promise<void> {
  const [contacts, catalog, now] = [await portal.listContacts(), await portal.catalog(), clock.now()]
  const blocks = (some: readonly Contact[]) => blocking(auditRoster(some, catalog, now))
  const before = blocks(contacts).map(({ message }) => message)
  for (const { message, fix } of blocks(contacts.filter((one) => one.id !== id))) {
    if (!before.includes(message)) warn({ code: 'loss', message: `Afterwards: ${message} ${fix}` })
  }
}
