import type { EventEntry } from '../../support/contact.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { withClocks, type ListedContact } from './list.ts'
import type { contactsView } from './spec.ts'
import { readWho } from './who.ts'

export interface ContactResult extends ListedContact {
  history: EventEntry[]
}

export async function run(
  { args: [who = ''] }: Input<typeof contactsView>,
  context: Context,
): Promise<Result<ContactResult>> {
  const portal = await context.portal()
  const contact = await readWho(who, portal, context)
  const history = await portal.roster.history(contact.id)
  return { data: { ...withClocks(contact, await portal.catalog(), context.clock.now()), history } }
}
