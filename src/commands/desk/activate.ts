import type { Context, Result } from '../context.ts'
import type { ContactWritten } from '../contacts/activate.ts'
import type { Input } from '../spec.ts'
import type { deskActivate } from './spec-people.ts'
import { setState } from './state.ts'

export async function run(
  { args: [who = ''], flags }: Input<typeof deskActivate>,
  context: Context,
): Promise<Result<ContactWritten>> {
  return setState(who, 'active', flags.key, context)
}
