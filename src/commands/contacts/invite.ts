import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { askForChange, type ChangeResult } from './change.ts'
import type { contactsInvite } from './spec.ts'
import { readWho } from './who.ts'

export async function run(
  { args: [who = ''], flags }: Input<typeof contactsInvite>,
  context: Context,
): Promise<Result<ChangeResult>> {
  const portal = await context.portal({ forWriting: true })
  const contact = await readWho(who, portal, context)
  return askForChange({ kind: 'invite', contact: contact.id }, flags, { portal, context })
}
