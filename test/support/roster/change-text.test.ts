import { expect, test } from 'vitest'
import { changeText } from '../../../src/support/roster/change-text.ts'
import type { ContactChange } from '../../../src/support/roster/change.ts'
import type { NewContact } from '../../../src/support/contact.ts'
import { nameAndAddress } from '../../../src/support/text/name-and-address.ts'
import { SHIPPED } from './people.ts'

const ANA = { name: 'Ana Ruiz', email: 'ana@district.example' }
const BEN: NewContact = {
  name: 'Ben Cole',
  email: 'ben@district.example',
  phone: null,
  role: 'support',
  organization: null,
  agreement: false,
}
const AT_ONCE = { effective: null, note: null }
const VENDOR: NewContact = { ...BEN, organization: 'Vendor Ltd' }

test.each<[what: string, change: ContactChange, subject: string, lines: string[]]>([
  [
    'a new contact',
    { kind: 'add', person: BEN, ...AT_ONCE },
    'Add a contact: Ben Cole',
    [
      'Request: Add this person to our authorized contacts',
      'Name: Ben Cole',
      'E-mail: ben@district.example',
      'Role: Authorized Support Contact',
      'Effective: as soon as possible',
    ],
  ],
  [
    'a new contact with all that can be told',
    {
      kind: 'add',
      person: { ...BEN, phone: '555 ext. 12', role: 'technical' },
      effective: '2026-12-01',
      note: 'Takes over the servers',
    },
    'Add a contact: Ben Cole',
    [
      'Request: Add this person to our authorized contacts',
      'Name: Ben Cole',
      'E-mail: ben@district.example',
      'Phone: 555 ext. 12',
      'Role: Authorized Technical Contact',
      'Effective: 2026-12-01',
      'Note: Takes over the servers',
    ],
  ],
  [
    'a third party that has yet to agree',
    { kind: 'add', person: VENDOR, ...AT_ONCE },
    'License a third party as contact: Ben Cole of Vendor Ltd',
    [
      'Request: Add this person to our authorized contacts',
      'Name: Ben Cole',
      'E-mail: ben@district.example',
      'Role: Authorized Support Contact',
      'Third party: Vendor Ltd',
      'Limited License Agreement: not completed yet; please send it',
      'Effective: as soon as possible',
    ],
  ],
  [
    'somebody in place of another, from a third party that has agreed',
    { kind: 'replace', contact: 'ana', person: { ...VENDOR, agreement: true }, ...AT_ONCE },
    'Replace a contact: Ana Ruiz by Ben Cole',
    [
      'Request: Replace an authorized contact by another person',
      'Present contact: Ana Ruiz <ana@district.example>',
      'Name: Ben Cole',
      'E-mail: ben@district.example',
      'Role: Authorized Support Contact',
      'Third party: Vendor Ltd',
      'Limited License Agreement: completed',
      'Effective: as soon as possible',
    ],
  ],
  [
    'details that change',
    {
      kind: 'modify',
      contact: 'ana',
      changes: { name: 'Ana Cole', email: 'cole@district.example', phone: '555', role: 'technical' },
      ...AT_ONCE,
    },
    'Change the details of a contact: Ana Ruiz',
    [
      'Request: Change these details of an authorized contact',
      'Present contact: Ana Ruiz <ana@district.example>',
      'New name: Ana Cole',
      'New e-mail: cole@district.example',
      'New phone: 555',
      'New role: Authorized Technical Contact',
      'Effective: as soon as possible',
    ],
  ],
  [
    'a telephone number that goes',
    { kind: 'modify', contact: 'ana', changes: { phone: null }, ...AT_ONCE },
    'Change the details of a contact: Ana Ruiz',
    [
      'Request: Change these details of an authorized contact',
      'Present contact: Ana Ruiz <ana@district.example>',
      'New phone: none',
      'Effective: as soon as possible',
    ],
  ],
  [
    'a role that the catalog no longer has',
    { kind: 'modify', contact: 'ana', changes: { role: 'principal' }, ...AT_ONCE },
    'Change the details of a contact: Ana Ruiz',
    [
      'Request: Change these details of an authorized contact',
      'Present contact: Ana Ruiz <ana@district.example>',
      'New role: principal',
      'Effective: as soon as possible',
    ],
  ],
  [
    'somebody who leaves',
    { kind: 'remove', contact: 'ana', effective: '2026-12-24', note: null },
    'Remove a contact: Ana Ruiz',
    [
      'Request: Remove an authorized contact',
      'Present contact: Ana Ruiz <ana@district.example>',
      'Effective: 2026-12-24',
    ],
  ],
  [
    'a mail that did not arrive',
    { kind: 'invite', contact: 'ana', ...AT_ONCE },
    'Send an invitation again: Ana Ruiz',
    [
      'Request: Send the activation mail of an authorized contact again; the last one has expired or did not arrive',
      'Present contact: Ana Ruiz <ana@district.example>',
      'Effective: as soon as possible',
    ],
  ],
])('the case for %s', (_, change, subject, lines) =>
  expect(changeText(change, change.kind === 'add' ? null : ANA, SHIPPED)).toEqual({
    subject,
    description: lines.join('\n'),
  }),
)

test('no case speaks of ids or of what was left empty', () => {
  const { subject, description } = changeText(
    { kind: 'replace', contact: 'q7f3', person: BEN, ...AT_ONCE },
    { name: 'Ana', email: null },
    SHIPPED,
  )
  expect(`${subject}\n${description}`).not.toMatch(/q7f3|null|undefined|<>/)
  expect(description).toContain('Present contact: Ana\n')
})

test.each([
  [ANA, 'Ana Ruiz <ana@district.example>'],
  [{ name: 'Ana Ruiz', email: null }, 'Ana Ruiz'],
])('%j is written %s', (person, text) => expect(nameAndAddress(person)).toBe(text))
