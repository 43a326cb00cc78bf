import { codeHashOf, listContacts, saveCodeHash } from '../../store/contacts.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import { activeNow, hasExpired } from '../../support/roster/clock.ts'
import type { Work } from '../work.ts'
import { isCode } from './invitation.ts'
import { setContact } from './set-contact.ts'

/** Activates the account of the acting person; activation is the first sign-in. */
export async function activate(work: Work, code: string): Promise<Contact> {
  const { tx, actor } = work
  const contact = (await listContacts(tx, actor.district)).find(({ id }) => id === actor.contact.id)
  if (!contact || contact.state !== 'invited' || contact.invitedUntil === null)
    throw notInvited(actor.contact.name)
  if (!isCode(code, await codeHashOf(tx, actor.district, contact.id))) throw wrongCode()
  return activateInvited(work, contact)
}

/** The same for whoever has shown the code; the code is spent. */
export async function activateInvited(work: Work, contact: Contact): Promise<Contact> {
  const { tx, now } = work
  if (contact.invitedUntil === null) throw notInvited(contact.name)
  if (hasExpired(contact.invitedUntil, now)) throw expired(contact)
  const active: Contact = {
    ...contact,
    state: 'active',
    invitedUntil: null,
    lastActivityAt: activeNow(contact.lastActivityAt, now),
  }
  await saveCodeHash(tx, work.actor.district, contact.id, null)
  return setContact(work, active, { event: 'activated', from: 'invited', to: 'active' })
}

function notInvited(name: string): Problem {
  return new Problem('conflict', {
    code: 'not-invited',
    message: `${name} has no invitation that waits for a code.`,
    hint: 'It is the e-mail of your settings that counts: campus init --email ADDRESS',
  })
}

function wrongCode(): Problem {
  return new Problem('not-allowed', {
    code: 'wrong-code',
    message: 'This is not the code of your last invitation.',
    hint: 'It has 16 letters and digits; a newer invitation makes an older code worthless.',
  })
}

function expired({ email, id }: Contact): Problem {
  return new Problem('conflict', {
    code: 'invitation-expired',
    message: 'The invitation has expired.',
    hint: `A contact has it sent again with: campus contacts invite ${email ?? id}`,
  })
}
