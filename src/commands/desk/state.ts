import { Problem } from '../../support/problem.ts'
import { printable } from '../../support/text/printable.ts'
import type { Context, Result } from '../context.ts'
import type { ContactWritten } from '../contacts/activate.ts'
import { readWhoAtDesk } from '../contacts/who.ts'
import { settled, told } from '../write.ts'
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
  if (state === 'deactivated' && !(await agreed(contact.name, context))) {
    throw new Problem('interrupted', { code: 'cancelled', message: 'Left as it was.' })
  }
  const { value, replayed } = settled(await desk.setState(contact.id, state, call))
  const same = contact.state === state
  return {
    data: {
      ...value,
      ...told(portal, call, replayed ? 'existing' : same ? 'unchanged' : 'updated', context),
    },
  }
}

async function agreed(name: string, { terminal, globals }: Context): Promise<boolean> {
  if (globals.yes || globals.dryRun || !terminal.canAsk || globals.json !== undefined) return true
  const message = printable(`Take the account of ${name} away?`)
  return (await terminal.ask({ kind: 'confirm', message, default: false })) === 'yes'
}
