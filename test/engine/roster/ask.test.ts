import { describe, expect, it } from 'vitest'
import { requestChange } from '../../../src/engine/roster/request-change.ts'
import { refuseChange } from '../../../src/engine/roster/carry-out.ts'
import { findChange } from '../../../src/store/contact-changes.ts'
import type { ContactChange } from '../../../src/support/roster/change.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'
import { TEST_CATALOG } from '../test-catalog.ts'
import { adding, ask, AT_ONCE, JO } from './asking.ts'

const roster = (desk: TestDesk) => desk.rows('SELECT * FROM contacts ORDER BY id')
const changeOf = (desk: TestDesk, number: number) =>
  desk.read(({ tx, actor }) => findChange(tx, actor.district, number))

describe('a change of the list is asked for', () => {
  it.each(['ann', 'ben'])('by %s, whose role may and who is active or flagged', async (who) => {
    const desk = await openTestDesk()
    expect(await ask(desk, adding(), who)).toBe(1001)
  })

  it.each([
    ['cal', 'role-may-not', 'The role Observer may not do this (contact:change).', 'Ask ann, ben.'],
    ['dot', 'contact-not-active', 'dot is deactivated here.', 'Ask ann, ben.'],
    [
      'eve',
      'contact-not-active',
      'eve is invited here. `campus contacts activate` takes the code of the invitation.',
      'Ask ann, ben.',
    ],
    ['desk', 'role-may-not', 'Only the contacts may do this (contact:change).', undefined],
  ])('never by %s (%s)', async (who, code, message, hint) => {
    const desk = await openTestDesk()
    await expect(ask(desk, adding(), who)).rejects.toMatchObject({ kind: 'not-allowed', code, message, hint })
    expect(await desk.rows('SELECT number FROM cases')).toEqual([])
  })

  it('and carried out by the desk alone', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, adding())
    const attempt = desk.write('desk:contact', (work) => refuseChange(work, number, { reason: 'No' }), {
      who: 'ann',
    })
    await expect(attempt).rejects.toMatchObject({
      kind: 'not-allowed',
      code: 'role-may-not',
      message: 'Only the desk may do this (desk:contact).',
    })
    expect(await changeOf(desk, number)).toMatchObject({ state: 'pending' })
  })

  it('not on a desk whose list no case changes', async () => {
    const desk = await openTestDesk({
      ...TEST_CATALOG,
      contacts: { ...TEST_CATALOG.contacts, change: null },
    })
    await expect(ask(desk, adding())).rejects.toMatchObject({
      kind: 'conflict',
      code: 'not-on-this-desk',
      message: 'Test Support takes no case that changes the list of contacts.',
    })
  })
})

describe('what is asked for', () => {
  const third = { organization: 'Bytes Ltd', agreement: false }
  it.each<[ContactChange, string, string[]]>([
    [
      adding(),
      'Add a contact: Jo Park',
      ['Name: Jo Park', 'E-mail: jo@x.example', 'Phone: 555-0100', 'Role: Support contact'],
    ],
    [
      adding(third),
      'License a third party as contact: Jo Park of Bytes Ltd',
      ['Third party: Bytes Ltd', 'License Agreement: not completed yet; please send it'],
    ],
    [
      { kind: 'modify', contact: 'ben', changes: { phone: null, role: 'technical' }, ...AT_ONCE },
      'Change the details of a contact: ben',
      ['Present contact: ben <ben@x.example>', 'New phone: none', 'New role: Technical contact'],
    ],
    [
      { kind: 'replace', contact: 'cal', person: JO, effective: '2026-12-01', note: 'Cal retires' },
      'Replace a contact: cal by Jo Park',
      ['Present contact: cal <cal@x.example>', 'Effective: 2026-12-01', 'Note: Cal retires'],
    ],
    [
      { kind: 'remove', contact: 'cal', ...AT_ONCE },
      'Remove a contact: cal',
      ['Effective: as soon as possible'],
    ],
    [
      { kind: 'invite', contact: 'eve', ...AT_ONCE },
      'Send an invitation again: eve',
      ['Present contact: eve <eve@x.example>'],
    ],
  ])('%j is a case with the change beside it, and no change yet', async (change, subject, lines) => {
    const desk = await openTestDesk()
    await desk.file()
    const before = await roster(desk)
    const number = await ask(desk, change)
    const filed = await desk.view(number)
    expect(filed).toMatchObject({
      ...{ subject, type: 'modify-support-contact', module: 'messenger', status: 'new' },
      ...{ priority: 'normal', contact: { name: 'ann' }, test: false },
    })
    expect(String(filed.answers['description']).split('\n')).toEqual(expect.arrayContaining(lines))
    expect(await changeOf(desk, number)).toEqual({
      caseNumber: number,
      change,
      state: 'pending',
      contact: null,
    })
    expect(await roster(desk)).toEqual(before)
    expect(await desk.rows('SELECT * FROM events')).toEqual([])
  })

  it('is asked for once under a key', async () => {
    const desk = await openTestDesk()
    const input = { change: adding(), zone: 'UTC' }
    const call = { key: 'k', input }
    const first = await desk.write('contact:change', (work) => requestChange(work, input), call)
    const again = await desk.write('contact:change', (work) => requestChange(work, input), call)
    expect(again).toEqual({ value: first.value, replayed: true })
    expect(await desk.rows('SELECT case_number FROM contact_changes')).toEqual([{ case_number: 1001 }])
  })
})
