import { describe, expect, test } from 'vitest'
import { allowList, auditRoster } from '../../../src/support/roster/audit.ts'
import type { ContactRules } from '../../../src/support/catalog.ts'
import type { Contact } from '../../../src/support/contact.ts'
import { GOOD, NOW, SHIPPED, person } from './people.ts'

function messages(people: readonly Contact[], rules: Partial<ContactRules>): string[] {
  const catalog = { ...SHIPPED, contacts: { ...SHIPPED.contacts, ...rules } }
  return auditRoster(people, catalog, NOW).map(({ message }) => message)
}

describe('what the catalog says decides', () => {
  test('a catalog without wishes finds nothing in an empty roster', () =>
    expect(messages([], { needed: [], recommended: [], single: [] })).toEqual([]))

  test('two of three that are recommended are told in the plural', () =>
    expect(messages(GOOD, { recommended: [{ role: 'support', count: 3 }] })).toEqual([
      '2 contacts are active as Authorized Support Contact; 3 are recommended.',
    ]))

  test('a role that the catalog has not named is told by its id', () =>
    expect(messages(GOOD, { needed: ['principal'] })).toEqual(['Nobody is active as principal.']))

  test('several people in a role for one are told in the order of the roster', () =>
    expect(messages(GOOD, { single: ['support'] })).toEqual([
      '2 people are Authorized Support Contact (Ana, Ben); one prevents requests that are made twice.',
    ]))

  test('the agreement has the name of the catalog', () =>
    expect(
      messages([...GOOD, person('Vic', { organization: 'Vendor Ltd' })], { agreement: 'Data Pact' }),
    ).toEqual(['Vic of Vendor Ltd has no Data Pact.']))

  test.each(['desk@district.example', 'DESK@district.example', 'desk+ana@district.example'])(
    'shared addresses are those of the catalog, in any case and with any tag: %s',
    (email) =>
      expect(messages([...GOOD, person('Kim', { email })], { sharedAddresses: ['Desk'] })).toEqual([
        `The address ${email} looks like one that several people read.`,
      ]),
  )
})

test('what blocks comes first, and the rest in the order of the rules', () => {
  const people = [
    person('Ana', { state: 'flagged' }),
    person('Kim', { email: 'ana@district.example', organization: 'Vendor Ltd' }),
    person('Noa', { state: 'invited', role: 'technical', invitedUntil: NOW.toISOString() }),
  ]
  expect(auditRoster(people, SHIPPED, NOW).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
    'CON-NONE ',
    'CON-FLAGGED /contacts/ana@district.example',
    'CON-EXPIRED /contacts/noa@district.example',
    'CON-THIRD /contacts/ana@district.example',
    'CON-TWICE /contacts/ana@district.example',
  ])
})

test('a contact without an address is pointed at by id', () =>
  expect(
    auditRoster([...GOOD, person('Cem', { email: null, state: 'flagged' })], SHIPPED, NOW),
  ).toMatchObject([{ rule: 'CON-FLAGGED', pointer: '/contacts/cem' }]))

test('a catalog without a sender of mails names only the spam folder', () =>
  expect(allowList({ ...SHIPPED, mail: { ...SHIPPED.mail, senders: [] } })).toBe(
    'Look into the spam folder for the activation mail.',
  ))
