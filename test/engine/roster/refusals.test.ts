import { describe, expect, it } from 'vitest'
import { inviteByDesk } from '../../../src/engine/roster/invite-again.ts'
import { findPerson } from '../../../src/engine/roster/find-person.ts'
import type { ContactChange } from '../../../src/support/roster/change.ts'
import { openTestDesk } from '../test-desk.ts'
import { adding, approve, ask, AT_ONCE, JO } from './asking.ts'

const modifying = (changes: Extract<ContactChange, { kind: 'modify' }>['changes']): ContactChange => ({
  kind: 'modify',
  contact: 'ben',
  changes,
  ...AT_ONCE,
})

describe('a change that is written wrongly is refused with its place', () => {
  it.each<[ContactChange, string, string, string]>([
    [adding({ name: ' ' }), '/person/name', 'required', 'The name is empty.'],
    [adding({ name: 'Jo\nPark' }), '/person/name', 'not-one-line', 'The name must be one line.'],
    [
      adding({ name: 'x'.repeat(201) }),
      '/person/name',
      'too-long',
      'The name is longer than 200 characters.',
    ],
    [adding({ email: 'jo' }), '/person/email', 'not-an-address', '“jo” is not an e-mail address.'],
    [
      adding({ email: 'jo @x.example' }),
      '/person/email',
      'not-an-address',
      '“jo @x.example” is not an e-mail address.',
    ],
    [adding({ email: 'jo@x' }), '/person/email', 'not-an-address', '“jo@x” is not an e-mail address.'],
    [
      adding({ phone: '1\t2' }),
      '/person/phone',
      'control-character',
      'The phone holds a control character, such as a tab or an escape.',
    ],
    [adding({ organization: '' }), '/person/organization', 'required', 'The third party is empty.'],
    [adding({ role: 'boss' }), '/person/role', 'unknown', '“boss” is no role here.'],
    [modifying({ name: '' }), '/changes/name', 'required', 'The name is empty.'],
    [modifying({ email: 'x' }), '/changes/email', 'not-an-address', '“x” is not an e-mail address.'],
    [modifying({ role: 'boss' }), '/changes/role', 'unknown', '“boss” is no role here.'],
    [
      { ...adding(), effective: '2026-02-30' },
      '/effective',
      'not-a-date',
      '“2026-02-30” is no date (YYYY-MM-DD).',
    ],
    [{ ...adding(), note: '' }, '/note', 'required', 'The note is empty.'],
    [
      { ...adding(), note: 'x'.repeat(2001) },
      '/note',
      'too-long',
      'The note is longer than 2000 characters.',
    ],
  ])('%j: %s %s', async (change, pointer, code, message) => {
    const desk = await openTestDesk()
    await expect(ask(desk, change)).rejects.toMatchObject({
      ...{ kind: 'usage', code: 'invalid-input', message },
      errors: [{ pointer, code, message }],
    })
    expect(await desk.rows('SELECT number FROM cases')).toEqual([])
  })

  it('names everything wrong at once', async () => {
    const desk = await openTestDesk()
    await expect(ask(desk, adding({ name: '', email: 'x', role: 'y' }))).rejects.toMatchObject({
      message: '3 fields are not right.',
      errors: [{ pointer: '/person/name' }, { pointer: '/person/email' }, { pointer: '/person/role' }],
    })
  })
})

/** What the list as it is does not allow. */
const CANNOT: [ContactChange, string, string, string, string][] = [
  [
    { kind: 'remove', contact: 'nobody', ...AT_ONCE },
    'not-found',
    'contact-not-found',
    'The contact is not on the list any more.',
    '`campus contacts list` shows them all.',
  ],
  [
    adding({ email: 'BEN@X.example' }),
    'conflict',
    'address-taken',
    'ben@x.example is the address of ben, who is flagged.',
    'Each contact has an address of their own.',
  ],
  [
    adding({ email: 'eve@x.example' }),
    'conflict',
    'address-taken',
    'eve@x.example is the address of eve, who is invited.',
    'Have the invitation sent again: campus contacts invite eve@x.example',
  ],
  [
    { kind: 'replace', contact: 'cal', person: { ...JO, email: 'cal@x.example' }, ...AT_ONCE },
    'conflict',
    'address-taken',
    'cal@x.example is the address of cal, who is active.',
    'Each contact has an address of their own.',
  ],
  [
    modifying({ email: 'Ann@x.example' }),
    'conflict',
    'address-taken',
    'ann@x.example is the address of ann, who is active.',
    'Each contact has an address of their own.',
  ],
  [
    modifying({ email: 'dot@x.example' }),
    'conflict',
    'address-taken',
    'dot@x.example is the address of dot, who is deactivated.',
    'Each contact has an address of their own.',
  ],
  [
    { kind: 'invite', contact: 'ben', ...AT_ONCE },
    'conflict',
    'not-invited',
    'ben is flagged; there is no invitation to send again.',
    'The account can be used.',
  ],
  [
    { kind: 'invite', contact: 'dot', ...AT_ONCE },
    'conflict',
    'not-invited',
    'dot is deactivated; there is no invitation to send again.',
    'Add the person again: campus contacts add',
  ],
  [
    { kind: 'remove', contact: 'dot', ...AT_ONCE },
    'conflict',
    'already-removed',
    'dot is deactivated already.',
    '`campus contacts list` shows them all.',
  ],
  [
    { kind: 'replace', contact: 'dot', person: JO, ...AT_ONCE },
    'conflict',
    'already-removed',
    'dot is deactivated already.',
    '`campus contacts list` shows them all.',
  ],
]

describe('a change that the list does not allow is refused', () => {
  it.each(CANNOT)('%j: %s %s', async (change, kind, code, message, hint) => {
    const desk = await openTestDesk()
    await expect(ask(desk, change)).rejects.toMatchObject({ kind, code, message, hint })
    expect(await desk.rows('SELECT number FROM cases')).toEqual([])
  })

  it('also when it became so after it was asked for', async () => {
    const desk = await openTestDesk()
    const late = 'jo@x.example'
    const second = await ask(desk, { kind: 'modify', contact: 'ben', changes: { email: late }, ...AT_ONCE })
    await approve(desk, await ask(desk, adding()))
    await expect(approve(desk, second)).rejects.toMatchObject({
      code: 'address-taken',
      message: 'jo@x.example is the address of Jo Park, who is invited.',
    })
    expect(await desk.view(second)).toMatchObject({ status: 'new', revision: 1 })
  })

  it('also a second time for somebody who is asked for already', async () => {
    const desk = await openTestDesk()
    const first = await ask(desk, adding())
    await expect(ask(desk, adding({ name: 'Jo P', email: 'JO@x.example' }))).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'asked-before', caseNumber: first },
      message: `jo@x.example is asked for already, by case ${first}.`,
    })
  })

  it('but a contact may keep the address in another case of letters', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, modifying({ email: 'Ben@X.example' }))
    expect((await approve(desk, number)).contact).toMatchObject({ id: 'ben', email: 'Ben@X.example' })
  })
})

describe('the desk that invites by itself', () => {
  it('is refused like everybody', async () => {
    const desk = await openTestDesk()
    const invite = (who: Parameters<typeof inviteByDesk>[1]) =>
      desk.atDesk((work) => inviteByDesk(work, who), 'desk:contact')
    await expect(invite({ ...JO, email: 'ann@x.example' })).rejects.toMatchObject({ code: 'address-taken' })
    await expect(invite({ contact: 'ben' })).rejects.toMatchObject({ code: 'not-invited' })
    await expect(invite({ contact: 'bem' })).rejects.toMatchObject({
      ...{ kind: 'not-found', code: 'contact-not-found', message: 'There is no contact “bem”.' },
      hint: 'Did you mean “ben”? `campus contacts list` shows them all.',
    })
  })

  it('is asked which of two of the same name is meant', async () => {
    const desk = await openTestDesk()
    await approve(desk, await ask(desk, adding({ name: 'Eve' })))
    const attempt = desk.read((reading) => findPerson(reading, ' EVE '), 'desk')
    await expect(attempt).rejects.toMatchObject({
      ...{ kind: 'usage', code: 'ambiguous-contact', message: '2 contacts are called “ EVE ”.' },
      hint: 'Name one by the e-mail: jo@x.example, eve@x.example',
    })
  })
})
