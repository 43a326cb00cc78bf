import type { NewContact } from '../../support/contact.ts'
import type { Work } from '../work.ts'
import { checkChange } from './check-change.ts'
import { requirePerson } from './find-person.ts'
import { invite, inviteNew, type Invitation } from './invitation.ts'

/** The desk invites somebody new, or somebody again whose code was lost or has ended. */
export async function inviteByDesk(work: Work, who: NewContact | { contact: string }): Promise<Invitation> {
  const none = { effective: null, note: null }
  if (!('contact' in who)) {
    await checkChange(work, { kind: 'add', person: who, ...none })
    return inviteNew(work, who)
  }
  const contact = await requirePerson(work, who.contact)
  await checkChange(work, { kind: 'invite', contact: contact.id, ...none })
  return invite(work, contact)
}
