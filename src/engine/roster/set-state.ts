import type { Contact } from '../../support/contact.ts'
import { activeNow } from '../../support/roster/clock.ts'
import { Problem } from '../../support/problem.ts'
import type { Work } from '../work.ts'
import { requirePerson } from './find-person.ts'
import { setContact } from './set-contact.ts'

/** The desk clears a flag, takes an account away, or gives it back. Days of silence are counted anew from now. */
export async function setState(work: Work, who: string, state: 'active' | 'deactivated'): Promise<Contact> {
  const contact = await requirePerson(work, who)
  if (contact.state === state) return contact
  if (state === 'active' && !work.told && contact.lastActivityAt === null) throw neverActivated(contact)
  const lastActivityAt =
    state === 'active' ? activeNow(contact.lastActivityAt, work.now) : contact.lastActivityAt
  const event = state === 'active' ? 'cleared' : 'deactivated'
  return setContact(work, { ...contact, state, lastActivityAt, invitedUntil: null }, { event, to: state })
}

function neverActivated({ name, email, id }: Contact): Problem {
  return new Problem('conflict', {
    code: 'never-activated',
    message: `${name} has not activated the account yet; only the code of an invitation does that.`,
    hint: `Invite the person again: campus desk contact invite ${email ?? id} --code-file FILE`,
  })
}
