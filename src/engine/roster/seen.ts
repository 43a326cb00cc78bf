import { recordActivity } from '../../store/contacts.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import type { Work } from '../work.ts'
import { requirePerson } from './find-person.ts'
import { setContact } from './set-contact.ts'

/** Keeps that somebody signed in, as told; who was invited has activated the account then. Never moves a clock back. */
export async function seen(work: Work, who: string, at: string): Promise<Contact> {
  const { tx, actor } = work
  const contact = await requirePerson(work, who)
  if (actor.contact.state === 'invited' && contact.id !== actor.contact.id) throw notYet(actor.contact)
  if (contact.state === 'deactivated') throw deactivated(contact)
  if (contact.lastActivityAt === null || at > contact.lastActivityAt)
    await recordActivity(tx, actor.district, contact.id, { at, source: 'reported' })
  const after = await requirePerson(work, contact.id)
  if (after.state !== 'invited') return after
  const active: Contact = { ...after, state: 'active', invitedUntil: null }
  return setContact(work, active, { event: 'activated', from: 'invited', to: 'active' })
}

function notYet({ name }: Pick<Contact, 'name'>): Problem {
  return new Problem('not-allowed', {
    code: 'contact-not-active',
    message: `${name} is invited here, and tells this of nobody else yet.`,
    hint: 'Once the link of the mail was used: campus contacts seen me',
  })
}

function deactivated({ name }: Contact): Problem {
  return new Problem('conflict', {
    code: 'contact-deactivated',
    message: `${name} is deactivated; only the desk changes that.`,
    hint: 'When the desk has done so: campus desk contact activate',
  })
}
