import { daysUntilFlag } from '../../support/clocks.ts'
import type { Contact } from '../../support/contact.ts'
import type { Context, Result } from '../context.ts'

export interface RosterResult {
  items: (Contact & { daysUntilFlag: number | null })[]
  nextCursor: null
  truncated: false
}

export async function run(_input: unknown, context: Context): Promise<Result<RosterResult>> {
  const portal = await context.portal()
  const [contacts, catalog] = [await portal.listContacts(), await portal.catalog()]
  const now = context.clock.now()
  const items = contacts.map((contact) => ({
    ...contact,
    daysUntilFlag: daysUntilFlag(contact.lastActivityAt, catalog, now),
  }))
  return { data: { items, nextCursor: null, truncated: false } }
}
