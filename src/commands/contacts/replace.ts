import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { askForChange, type ChangeResult } from './change.ts'
import { readNewPerson } from './new-person.ts'
import type { contactsReplace } from './spec.ts'
import { readWho } from './who.ts'

export async function run(
  { args: [who = ''], flags }: Input<typeof contactsReplace>,
  context: Context,
): Promise<Result<ChangeResult>> {
  const portal = await context.portal({ forWriting: true })
  const contact = await readWho(who, portal, context)
  // Who follows somebody usually has the same role.
  const person = await readNewPerson(
    { ...flags, role: flags.role ?? contact.role },
    await portal.catalog(),
    context,
  )
  return askForChange({ kind: 'replace', contact: contact.id, person }, flags, { portal, context })
}
