import { Problem } from '../../support/problem.ts'
import { confirmed } from '../confirmed.ts'
import type { Context, Result } from '../context.ts'
import type { ContactWritten } from '../contacts/activate.ts'
import { readWhoAtDesk } from '../contacts/who.ts'
import { documentOf } from '../write.ts'
import { atDesk } from './moved.ts'

/** Gives an account back or takes it away; the latter is asked for first. */
export async function setState(
  who: string,
  state: 'active' | 'deactivated',
  key: string | undefined,
  context: Context,
): Promise<Result<ContactWritten>> {
  const { portal, desk, call } = await atDesk(key, context)
  const contact = await readWhoAtDesk(who, { desk }, context)
  if (state === 'deactivated' && !(await confirmed(`Take the account of ${contact.name} away?`, context))) {
    throw new Problem('interrupted', { code: 'cancelled', message: 'Left as it was.' })
  }
  const how = contact.state === state ? 'unchanged' : 'updated'
  return documentOf(await desk.setState(contact.id, state, call), how, { portal, call, context })
}
