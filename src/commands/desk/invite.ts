import type { Context, Result } from '../context.ts'
import type { ContactWritten } from '../contacts/activate.ts'
import { readNewPerson } from '../contacts/new-person.ts'
import { readWhoAtDesk } from '../contacts/who.ts'
import { Problem } from '../../support/problem.ts'
import type { Input } from '../spec.ts'
import { settled, told } from '../write.ts'
import { checkCodeFile, giveCode, hasPlace, requirePlace } from './code.ts'
import { atDesk } from './moved.ts'
import type { deskInvite } from './spec-people.ts'

export async function run(
  { args: [who], flags }: Input<typeof deskInvite>,
  context: Context,
): Promise<Result<ContactWritten>> {
  if (who !== undefined && (flags.name ?? flags.email ?? flags.role) !== undefined) throw twoPeople()
  const { portal, desk, call } = await atDesk(flags.key, context)
  const person =
    who === undefined
      ? await readNewPerson(flags, await portal.catalog(), context)
      : { contact: (await readWhoAtDesk(who, { desk }, context)).id }
  if (portal.reach !== 'by-hand' && !hasPlace(flags['code-file'], context) && !(await desk.mailsCodes()))
    requirePlace(flags['code-file'], context)
  checkCodeFile(flags['code-file'], context)
  const { value, replayed } = settled(await desk.invite(person, call))
  const { contact } = value
  giveCode(value, { file: flags['code-file'], contact, told: portal.reach === 'by-hand' }, context)
  return { data: { ...contact, ...told(portal, call, replayed ? 'existing' : 'updated', context) } }
}

function twoPeople(): Problem {
  return new Problem('usage', {
    code: 'two-wishes',
    message: 'WHO is somebody who is invited already; --name, --email and --role are for somebody new.',
    hint: 'Use one of them.',
  })
}
