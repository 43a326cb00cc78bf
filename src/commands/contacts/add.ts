import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { askForChange, type ChangeResult } from './change.ts'
import { readNewPerson } from './new-person.ts'
import type { contactsAdd } from './spec.ts'

export async function run(
  { flags }: Input<typeof contactsAdd>,
  context: Context,
): Promise<Result<ChangeResult>> {
  const portal = await context.portal({ forWriting: true })
  const person = await readNewPerson(flags, await portal.catalog(), context)
  return askForChange({ kind: 'add', person }, flags, { portal, context })
}
