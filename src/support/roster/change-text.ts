import type { Catalog } from '../catalog.ts'
import type { Contact, NewContact } from '../contact.ts'
import { labelIn } from '../named.ts'
import { nameAndAddress } from '../text/name-and-address.ts'
import type { ContactChange } from './change.ts'

/** A change of the list of contacts as the words of a case: the desk reads it, the roster is changed by the data. */
export function changeText(
  change: ContactChange,
  about: Pick<Contact, 'name' | 'email'> | null,
  catalog: Catalog,
): { subject: string; description: string } {
  const role = (id: string): string => labelIn(catalog.roles.items, id)
  const lines = [
    ...aboutLines(change, about),
    ...('person' in change ? personLines(change.person, role, catalog) : []),
    ...('changes' in change ? changedLines(change.changes, role) : []),
    ['Effective', change.effective ?? 'as soon as possible'],
    ...(change.note === null ? [] : [['Note', change.note]]),
  ]
  const description = lines
    .map(([name = '', value = '']) => `${name}: ${value.replaceAll('\n', '\n  ')}`)
    .join('\n')
  return { subject: subjectOf(change, about), description }
}

function subjectOf(change: ContactChange, about: Pick<Contact, 'name'> | null): string {
  const who = about?.name ?? ''
  switch (change.kind) {
    case 'add':
      return change.person.organization === null
        ? `Add a contact: ${change.person.name}`
        : `License a third party as contact: ${change.person.name} of ${change.person.organization}`
    case 'modify':
      return `Change the details of a contact: ${who}`
    case 'replace':
      return `Replace a contact: ${who} by ${change.person.name}`
    case 'remove':
      return `Remove a contact: ${who}`
    case 'invite':
      return `Send an invitation again: ${who}`
  }
}

const DOING: Readonly<Record<ContactChange['kind'], string>> = {
  add: 'Add this person to our authorized contacts',
  modify: 'Change these details of an authorized contact',
  replace: 'Replace an authorized contact by another person',
  remove: 'Remove an authorized contact',
  invite:
    'Send the activation mail of an authorized contact again; the last one has expired or did not arrive',
}

function aboutLines({ kind }: ContactChange, about: Pick<Contact, 'name' | 'email'> | null): string[][] {
  const who = about === null ? [] : [['Present contact', nameAndAddress(about)]]
  return [['Request', DOING[kind]], ...who]
}

function personLines(person: NewContact, role: (id: string) => string, { contacts }: Catalog): string[][] {
  const { name, email, phone, organization, agreement } = person
  const third =
    organization === null
      ? []
      : [
          ['Third party', organization],
          [contacts.agreement, agreement ? 'completed' : 'not completed yet; please send it'],
        ]
  return [
    ['Name', name],
    ['E-mail', email],
    ...(phone === null ? [] : [['Phone', phone]]),
    ['Role', role(person.role)],
    ...third,
  ]
}

function changedLines(
  { name, email, phone, role: newRole }: Extract<ContactChange, { kind: 'modify' }>['changes'],
  role: (id: string) => string,
): string[][] {
  return [
    ...(name === undefined ? [] : [['New name', name]]),
    ...(email === undefined ? [] : [['New e-mail', email]]),
    ...(phone === undefined ? [] : [['New phone', phone ?? 'none']]),
    ...(newRole === undefined ? [] : [['New role', role(newRole)]]),
  ]
}
