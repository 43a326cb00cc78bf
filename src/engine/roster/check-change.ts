import type { Catalog } from '../../support/catalog.ts'
import { calendarDate, known, line, optionally, refuseIfAny, text } from '../../support/checks.ts'
import type { Contact, NewContact } from '../../support/contact.ts'
import { Problem, type FieldError } from '../../support/problem.ts'
import { invitee, isActing, type ContactChange, type ContactDetails } from '../../support/roster/change.ts'
import { listContacts } from '../list-contacts.ts'
import type { Reading } from '../work.ts'

const LINE_CHARACTERS = 200
/** What people have at work; quoted and other rare forms are left out, for they are mostly slips or worse. */
const ADDRESS = /^[^\s@"<>()[\]\\,;:\p{C}]{1,64}@[\p{L}\p{N}.-]{1,100}\.[\p{L}\p{N}-]{2,30}$/u

/**
 * Refuses a change of the list that cannot be carried out as things are, both when it is asked for and when the desk
 * carries it out. Answers the contact it is about; null where it adds somebody.
 */
export async function checkChange(reading: Reading, change: ContactChange): Promise<Contact | null> {
  const { catalog } = reading
  refuseIfAny([
    ...personErrors(catalog, '/person', invitee(change) ?? {}),
    ...('changes' in change ? personErrors(catalog, '/changes', change.changes) : []),
    ...optionally(calendarDate, '/effective', change.effective),
    ...optionally(text('The note', catalog.limits.bodyCharacters), '/note', change.note),
  ])
  const contacts = await listContacts(reading)
  const about = 'contact' in change ? requireOne(contacts, change.contact) : null
  refuseTakenAddress(contacts, change, about)
  if (change.kind === 'invite') requireInvited(about)
  if ((change.kind === 'remove' || change.kind === 'replace') && about?.state === 'deactivated')
    throw gone(about)
  return about
}

type Details = Partial<NewContact> | ContactDetails

function personErrors(catalog: Catalog, at: string, person: Details): FieldError[] {
  const { name, email, phone, role } = person
  const organization = 'organization' in person ? person.organization : null
  return [
    ...optionally(line('The name', LINE_CHARACTERS), `${at}/name`, name),
    ...optionally(address, `${at}/email`, email),
    ...optionally(line('The phone', LINE_CHARACTERS), `${at}/phone`, phone),
    ...optionally(line('The third party', LINE_CHARACTERS), `${at}/organization`, organization),
    ...optionally(known('role', catalog.roles.items), `${at}/role`, role),
  ]
}

function address(pointer: string, value: string): FieldError[] {
  if (ADDRESS.test(value)) return []
  return [{ pointer, code: 'not-an-address', message: `“${value}” is not an e-mail address.` }]
}

function requireOne(contacts: readonly Contact[], id: string): Contact {
  const found = contacts.find((contact) => contact.id === id)
  if (found) return found
  throw new Problem('not-found', {
    code: 'contact-not-found',
    message: 'The contact is not on the list any more.',
    hint: '`campus contacts list` shows them all.',
  })
}

/** An address belongs to one person; somebody who was removed may come back under it. */
function refuseTakenAddress(
  contacts: readonly Contact[],
  change: ContactChange,
  about: Contact | null,
): void {
  const email = invitee(change)?.email ?? ('changes' in change ? change.changes.email : undefined)
  const holder = contacts.find(
    (one) => one.email !== null && one.email.toLowerCase() === email?.toLowerCase(),
  )
  if (!holder || (change.kind === 'modify' && holder.id === about?.id)) return
  if (change.kind !== 'modify' && holder.state === 'deactivated') return
  throw new Problem('conflict', {
    code: 'address-taken',
    message: `${holder.email ?? ''} is the address of ${holder.name}, who is ${holder.state}.`,
    hint:
      holder.state === 'invited'
        ? `Have the invitation sent again: campus contacts invite ${holder.email ?? ''}`
        : 'Each contact has an address of their own.',
  })
}

function requireInvited(about: Contact | null): void {
  if (about === null || about.state === 'invited') return
  throw new Problem('conflict', {
    code: 'not-invited',
    message: `${about.name} is ${about.state}; there is no invitation to send again.`,
    hint: isActing(about) ? 'The account can be used.' : 'Add the person again: campus contacts add',
  })
}

function gone({ name }: Contact): Problem {
  return new Problem('conflict', {
    code: 'already-removed',
    message: `${name} is deactivated already.`,
    hint: '`campus contacts list` shows them all.',
  })
}
