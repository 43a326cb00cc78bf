import { describe, expect, test } from 'vitest'
import { auditRoster } from '../../../src/support/roster/audit.ts'
import type { Catalog } from '../../../src/support/catalog.ts'
import type { Contact } from '../../../src/support/contact.ts'
import { GOOD, NOW, SHIPPED, person } from './people.ts'

/** The roster of which nothing is wrong, with some more people, or with somebody as they are not. */
function audit(others: Contact[], catalog: Catalog = SHIPPED) {
  const names = others.map(({ name }) => name)
  return auditRoster([...GOOD.filter(({ name }) => !names.includes(name)), ...others], catalog, NOW)
}

const inDays = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000).toISOString()
const off = { state: 'deactivated' } as const
const technical = { role: 'technical' }

test('nothing is wrong with two support contacts and a technical one', () =>
  expect(auditRoster(GOOD, SHIPPED, NOW)).toEqual([]))

test('nothing is left of a district without contacts', () =>
  expect(auditRoster([], SHIPPED, NOW).map(({ rule, message }) => [rule, message])).toEqual([
    ['CON-NONE', 'Nobody is active as Authorized Support Contact.'],
    ['CON-NONE', 'Nobody is active as Authorized Technical Contact.'],
  ]))

test.each<[what: string, people: Contact[], rule: string, message: string, fix: string]>([
  [
    'a technical contact who has left',
    [person('Tia', { ...technical, ...off })],
    'CON-NONE',
    'Nobody is active as Authorized Technical Contact.',
    'Add one: campus contacts add --role technical',
  ],
  [
    'a technical contact who is only invited',
    [person('Tia', { ...technical, state: 'invited', invitedUntil: inDays(10) })],
    'CON-NONE',
    'Nobody is active as Authorized Technical Contact.',
    'Add one: campus contacts add --role technical',
  ],
  [
    'one support contact',
    [person('Ben', off)],
    'CON-FEW',
    '1 contact is active as Authorized Support Contact; 2 are recommended.',
    'Add another: campus contacts add --role support',
  ],
  [
    'two technical contacts',
    [person('Tom', technical)],
    'CON-MANY',
    '2 people are Authorized Technical Contact (Tia, Tom); one prevents requests that are made twice.',
    'Keep one, and make the others support contacts: campus contacts modify',
  ],
  [
    'a contact who was flagged',
    [person('Ana', { state: 'flagged' })],
    'CON-FLAGGED',
    'Ana is flagged for deactivation: no activity for 180 days.',
    'Signing in or working on a case once is enough.',
  ],
  [
    'a contact whom nobody has flagged yet after 180 days',
    [person('Ana', { lastActivityAt: '2026-05-06T12:00:00.000Z' })],
    'CON-FLAGGED',
    'Ana is flagged for deactivation: no activity for 180 days.',
    'Signing in or working on a case once is enough.',
  ],
  [
    'a contact silent for 179 days',
    [person('Ana', { lastActivityAt: '2026-05-07T12:00:00.000Z' })],
    'CON-SILENT',
    'Ana is flagged for deactivation in 1 day.',
    'Signing in or working on a case once is enough.',
  ],
  [
    'a contact silent for 150 days',
    [person('Ana', { lastActivityAt: '2026-06-05T12:00:00.000Z' })],
    'CON-SILENT',
    'Ana is flagged for deactivation in 30 days.',
    'Signing in or working on a case once is enough.',
  ],
  [
    'an invitation in its last two days',
    [person('Noa', { state: 'invited', invitedUntil: inDays(2) })],
    'CON-INVITED',
    'The invitation of Noa ends in 2 days.',
    `Look into the spam folder, and have ${SHIPPED.mail.senders[0] ?? ''} put on the allow-list.`,
  ],
  [
    'an invitation in its last minute',
    [person('Noa', { state: 'invited', invitedUntil: inDays(0.0005) })],
    'CON-INVITED',
    'The invitation of Noa ends in 1 day.',
    `Look into the spam folder, and have ${SHIPPED.mail.senders[0] ?? ''} put on the allow-list.`,
  ],
  [
    'an invitation that ends now',
    [person('Noa', { state: 'invited', invitedUntil: inDays(0) })],
    'CON-EXPIRED',
    'The invitation of Noa has expired.',
    'Have it sent again: campus contacts invite noa@district.example',
  ],
  [
    'an expired invitation of somebody without an address',
    [person('Noa', { state: 'invited', invitedUntil: inDays(-3), email: null })],
    'CON-EXPIRED',
    'The invitation of Noa has expired.',
    'Have it sent again: campus contacts invite noa',
  ],
  [
    'a third party without an agreement',
    [person('Vic', { organization: 'Vendor Ltd' })],
    'CON-THIRD',
    'Vic of Vendor Ltd has no Limited License Agreement.',
    'Have the Limited License Agreement completed, or remove the contact.',
  ],
  [
    'an address that several people read',
    [person('Kim', { email: 'HelpDesk@district.example' })],
    'CON-SHARED',
    'The address HelpDesk@district.example looks like one that several people read.',
    'A login belongs to one person: give that person’s own address.',
  ],
  [
    'an address that somebody else has',
    [person('Kim', { email: 'ANA@district.example' })],
    'CON-TWICE',
    'Kim has the address of Ana: ana@district.example.',
    'Give each person an address of their own.',
  ],
  [
    'an address that ends in the mailbox of somebody else',
    [person('Kim', { email: 'ana+campus+2@district.example' })],
    'CON-TWICE',
    'Kim has the address of Ana: ana@district.example.',
    'Give each person an address of their own.',
  ],
])('finds %s', (_, people, rule, message, fix) =>
  expect(audit(people)).toEqual([
    expect.objectContaining({
      rule,
      level: rule === 'CON-NONE' ? 'block' : 'warn',
      line: null,
      message,
      fix,
    }),
  ]),
)

test.each<[what: string, people: Contact[]]>([
  ['a technical contact beside one who has left', [person('Tom', { ...technical, ...off })]],
  ['an invited technical contact beside the active one', [person('Tom', { ...technical, state: 'invited' })]],
  ['three support contacts', [person('Cem')]],
  ['a contact of whom no activity is known', [person('Ana', { lastActivityAt: null })]],
  ['a contact silent for 149 days', [person('Ana', { lastActivityAt: '2026-06-06T12:00:00.000Z' })]],
  [
    'a contact who was flagged and has left',
    [person('Cem', { ...off, lastActivityAt: '2025-01-01T12:00:00.000Z' })],
  ],
  [
    'an invitation that ends in a little more than two days',
    [person('Noa', { state: 'invited', invitedUntil: inDays(2.001) })],
  ],
  ['an invitation without an end', [person('Noa', { state: 'invited' })]],
  ['an old invitation that was used', [person('Noa', { invitedUntil: inDays(-3) })]],
  ['a third party with an agreement', [person('Vic', { organization: 'Vendor Ltd', agreement: true })]],
  ['a third party that has left', [person('Vic', { organization: 'Vendor Ltd', ...off })]],
  ['a name that begins like a shared one', [person('Kim', { email: 'helpdesk.kim@district.example' })]],
  ['a shared name after the @', [person('Kim', { email: 'kim@helpdesk.example' })]],
  ['the same name at another school', [person('Kim', { email: 'ana@school.example' })]],
  ['the address of somebody who has left', [person('Kim', { email: 'old@district.example' }), left()]],
  ['two people without an address', [person('Kim', { email: null }), person('Lea', { email: null })]],
])('is content with %s', (_, people) => expect(audit(people)).toEqual([]))

function left(): Contact {
  return person('Old', off)
}

describe('one person for everything', () => {
  const catalog = { ...SHIPPED, contacts: { ...SHIPPED.contacts, needed: ['support'] } }

  test('is told by name', () =>
    expect(
      auditRoster([person('Ana')], catalog, NOW).map(({ rule, message, pointer }) => [
        rule,
        message,
        pointer,
      ]),
    ).toEqual([
      ['CON-FEW', '1 contact is active as Authorized Support Contact; 2 are recommended.', ''],
      [
        'CON-ALONE',
        'Ana is the only active contact: without that person nobody can open a case.',
        '/contacts/ana@district.example',
      ],
    ]))

  test('counts somebody who is flagged, and nobody who is invited', () =>
    expect(
      auditRoster(
        [person('Ana', { state: 'flagged' }), person('Noa', { state: 'invited' })],
        catalog,
        NOW,
      ).map(({ rule }) => rule),
    ).toEqual(['CON-FEW', 'CON-ALONE', 'CON-FLAGGED']))
})
