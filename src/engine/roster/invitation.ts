import { createHash, timingSafeEqual } from 'node:crypto'
import { insertContact, listContacts, saveCodeHash } from '../../store/contacts.ts'
import type { Contact, NewContact } from '../../support/contact.ts'
import { activationCode, plainCode } from '../../support/roster/activation-code.ts'
import { invitedUntil } from '../../support/roster/clock.ts'
import type { Work } from '../work.ts'
import { setContact } from './set-contact.ts'

export interface Invitation {
  contact: Contact
  /** Told to the person; only its hash is kept. Null where another portal sends its own. */
  code: string | null
}

/** Puts somebody on the list, or somebody who was removed back on it, to be activated within the days of the catalog. */
export async function inviteNew(work: Work, person: NewContact): Promise<Invitation> {
  const { tx, actor, newId } = work
  const known = (await listContacts(tx, actor.district)).find(
    ({ email }) => email?.toLowerCase() === person.email.toLowerCase(),
  )
  const contact: Contact = {
    ...{ id: known?.id ?? newId(), ...person, state: 'invited', invitedUntil: null },
    ...{ lastActivityAt: known?.lastActivityAt ?? null, activitySource: known?.activitySource ?? 'portal' },
  }
  if (!known) await insertContact(tx, actor.district, contact)
  return invite(work, contact, known?.state ?? null)
}

/** Gives an invited contact a new code; an earlier one is worth nothing from now on. */
export async function invite(
  work: Work,
  before: Contact,
  from: string | null = before.state,
): Promise<Invitation> {
  const { tx, catalog, now, newId } = work
  const contact: Contact = { ...before, state: 'invited', invitedUntil: invitedUntil(now, catalog) }
  // Two random ids make more bytes than the code has; hashing spreads them evenly.
  const random = createHash('sha256').update(`${newId()} ${newId()}`).digest()
  const code = work.told ? null : activationCode(random)
  await saveCodeHash(tx, work.actor.district, contact.id, code === null ? null : hashOf(code).toString('hex'))
  return { contact: await setContact(work, contact, { event: 'invited', from, to: 'invited' }), code }
}

/** Whether a typed code is the one that was given. */
export function isCode(typed: string, hash: string | null): boolean {
  return hash !== null && timingSafeEqual(hashOf(typed), Buffer.from(hash, 'hex'))
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(plainCode(code)).digest()
}
