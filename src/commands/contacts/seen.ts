import type { Context, Result } from '../context.ts'
import { requireVerb } from '../../portal/lacking.ts'
import { Problem } from '../../support/problem.ts'
import { readMoment } from '../moment.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf } from '../write.ts'
import type { ContactWritten } from './activate.ts'
import type { contactsSeen } from './spec.ts'
import { ownName, readWho } from './who.ts'

export async function run(
  { args: [who = ''], flags }: Input<typeof contactsSeen>,
  context: Context,
): Promise<Result<ContactWritten>> {
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'contact:seen')
  const call = callOf(flags.key, context)
  const at = await readPast(flags.at, context)
  // Somebody who is only invited may not read the list yet.
  const contact = who === 'me' ? ownName(context) : (await readWho(who, portal, context)).id
  return documentOf(await portal.roster.seen(contact, at, call), 'updated', { portal, call, context })
}

async function readPast(text: string | undefined, context: Context): Promise<string> {
  const now = context.clock.now().toISOString()
  if (text === undefined) return now
  const at = await readMoment('--at', text, await context.catalog(), context)
  if (at <= now) return at
  throw new Problem('usage', {
    code: 'future-time',
    message: '--at: that is still to come.',
    hint: 'Tell it when it has happened.',
  })
}
