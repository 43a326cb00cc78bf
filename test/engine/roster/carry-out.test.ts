import { describe, expect, it } from 'vitest'
import { closeCase } from '../../../src/engine/close-case.ts'
import { refuseChange } from '../../../src/engine/roster/carry-out.ts'
import type { ContactChange } from '../../../src/support/roster/change.ts'
import { TEST_CATALOG } from '../test-catalog.ts'
import { DAY } from '../test-clock.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'
import { adding, approve, ask, AT_ONCE, JO } from './asking.ts'

const refuse = (desk: TestDesk, number: number, reason: string) =>
  desk.atDesk((work) => refuseChange(work, number, { reason }), 'desk:contact')
const remove: ContactChange = { kind: 'remove', contact: 'cal', ...AT_ONCE }
const lastWords = async (desk: TestDesk, number: number) => (await desk.view(number)).comments.at(-1)

describe('the desk carries a change out and says so', () => {
  const ends = 'The invitation ends on 2026-11-09.'
  it.each<[ContactChange, Partial<typeof JO> & { state: string }, string, string[]]>([
    [
      adding(),
      { ...JO, state: 'invited' },
      `Jo Park was added to the contacts. ${ends}`,
      ['null → invited: invited'],
    ],
    [
      { kind: 'modify', contact: 'ben', changes: { name: 'Ben Two', phone: '1' }, ...AT_ONCE },
      { name: 'Ben Two', phone: '1', email: 'ben@x.example', state: 'flagged' },
      'The details of Ben Two were changed.',
      ['null → flagged: changed'],
    ],
    [
      remove,
      { name: 'cal', state: 'deactivated' },
      'cal was removed from the contacts.',
      ['null → deactivated: removed'],
    ],
    [
      { kind: 'invite', contact: 'eve', ...AT_ONCE },
      { name: 'eve', state: 'invited' },
      `The invitation of eve was sent again. ${ends}`,
      ['invited → invited: invited'],
    ],
    [
      { kind: 'replace', contact: 'cal', person: JO, ...AT_ONCE },
      { ...JO, state: 'invited' },
      `The contact was replaced by Jo Park. ${ends}`,
      ['null → invited: invited'],
    ],
  ])('%j', async (change, expected, said, events) => {
    const desk = await openTestDesk()
    const number = await ask(desk, change)
    const { contact, changed, status } = await approve(desk, number)
    expect(contact).toMatchObject(expected)
    expect({ changed, status }).toEqual({ changed: true, status: 'pending-customer-verification' })
    expect(await desk.contact(contact.id)).toEqual(contact)
    expect(await lastWords(desk, number)).toMatchObject({ body: said, by: 'Erin', as: 'desk' })
    const told = (await desk.events(contact.id)).map(({ from, to, event }) => `${from} → ${to}: ${event}`)
    expect(told).toEqual(events)
  })

  it('replaces one person by another, whose cases stay where they were', async () => {
    const desk = await openTestDesk()
    const file = await desk.file()
    const number = await ask(desk, { kind: 'replace', contact: 'ann', person: JO, ...AT_ONCE }, 'ben')
    const { contact } = await approve(desk, number)
    expect(contact.id).not.toBe('ann')
    expect(await desk.contact('ann')).toMatchObject({ state: 'deactivated' })
    expect(await desk.events('ann')).toMatchObject([
      { event: 'replaced', to: 'deactivated', by: 'Erin', as: 'desk' },
    ])
    expect((await desk.view(file, 'ben')).contact.name).toBe('ann')
  })

  it('on a case that is closed, which stays closed', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, remove)
    await desk.write('case:close', (work) => closeCase(work, number, { comment: null }))
    expect(await approve(desk, number)).toMatchObject({ changed: true, status: 'closed' })
  })

  it('of nothing on a case that asks for none', async () => {
    const desk = await openTestDesk()
    await expect(approve(desk, await desk.file())).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'no-change', message: 'Case 1001 asks for no change of the contacts.' },
    })
    await expect(approve(desk, 7)).rejects.toMatchObject({ kind: 'not-found', code: 'case-not-found' })
  })
})

describe('a change is settled once', () => {
  it.each<[string, ContactChange]>([
    ['addition', adding()],
    ['removal', remove],
    ['change', { kind: 'modify', contact: 'cal', changes: { role: 'support' }, ...AT_ONCE }],
    ['replacement', { kind: 'replace', contact: 'cal', person: JO, ...AT_ONCE }],
    ['invitation', { kind: 'invite', contact: 'eve', ...AT_ONCE }],
  ])('an %s carried out twice is made once, also under another key', async (_, change) => {
    const desk = await openTestDesk()
    const number = await ask(desk, change)
    const first = await approve(desk, number)
    const [seen, roster] = [await desk.view(number), await desk.rows('SELECT * FROM contacts')]
    desk.clock.pass(DAY)
    expect(await approve(desk, number)).toEqual({ ...first, changed: false, code: null })
    expect(await desk.view(number)).toEqual(seen)
    expect(await desk.rows('SELECT * FROM contacts')).toEqual(roster)
  })

  it('carried out again, it is still about the same person, whose address is another by now', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, adding())
    const { contact } = await approve(desk, number)
    const changes = { email: 'jo.park@x.example' }
    await approve(desk, await ask(desk, { kind: 'modify', contact: contact.id, changes, ...AT_ONCE }))
    expect(await approve(desk, number)).toMatchObject({
      changed: false,
      contact: { id: contact.id, ...changes },
    })
  })

  it('refused, the list stays and the case is answered with the reason', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, remove)
    expect(await refuse(desk, number, 'Who are you?')).toMatchObject({
      status: 'pending-customer-verification',
    })
    const body = 'The list of contacts was not changed: Who are you?'
    expect(await lastWords(desk, number)).toMatchObject({ body, as: 'desk' })
    expect(await desk.contact('cal')).toMatchObject({ state: 'active' })
    await expect(approve(desk, number)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'change-settled', caseNumber: number },
      message: 'The change that case 1001 asks for was refused before.',
    })
    await expect(refuse(desk, number, 'Again')).rejects.toMatchObject({ code: 'change-settled' })
    expect(await desk.contact('cal')).toMatchObject({ state: 'active' })
  })

  it('carried out, it cannot be refused any more', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, remove)
    await approve(desk, number)
    await expect(refuse(desk, number, 'Too late')).rejects.toMatchObject({
      code: 'change-settled',
      message: 'The change that case 1001 asks for was carried out before.',
    })
  })

  it('is refused with a reason only', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, remove)
    await expect(refuse(desk, number, ' ')).rejects.toMatchObject({ errors: [{ pointer: '/reason' }] })
  })
})

it('is not made before the day it is effective on, which begins in the zone of the desk', async () => {
  const desk = await openTestDesk({ ...TEST_CATALOG, zone: 'America/Chicago' })
  const number = await ask(desk, { ...remove, effective: '2026-11-05' })
  desk.clock.set('2026-11-05T05:59:59.999Z')
  await expect(approve(desk, number)).rejects.toMatchObject({
    ...{ kind: 'conflict', code: 'not-effective-yet', hint: 'Carry it out then.' },
    message: 'The change that case 1001 asks for is effective on 2026-11-05; today is 2026-11-04.',
  })
  expect(await desk.contact('cal')).toMatchObject({ state: 'active' })
  desk.clock.set('2026-11-05T06:00:00.000Z')
  expect(await approve(desk, number)).toMatchObject({ changed: true, contact: { state: 'deactivated' } })
})

describe('a third party', () => {
  const third = adding({ organization: 'Bytes Ltd' })

  it('is no contact before it has agreed', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, third)
    await expect(approve(desk, number)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'no-agreement' },
      message: 'Jo Park works for Bytes Ltd, which has no License Agreement yet.',
      hint: 'When it is completed, add --agreement.',
    })
    expect(await desk.rows(`SELECT id FROM contacts WHERE email = 'jo@x.example'`)).toEqual([])
    const { contact } = await approve(desk, number, { agreement: true })
    expect(contact).toMatchObject({ organization: 'Bytes Ltd', agreement: true, state: 'invited' })
  })

  it('that has agreed before is asked for nothing', async () => {
    const desk = await openTestDesk()
    const number = await ask(desk, adding({ organization: 'Bytes Ltd', agreement: true }))
    expect((await approve(desk, number)).contact).toMatchObject({ agreement: true })
  })
})

it('somebody who was removed comes back under the same id, with new details', async () => {
  const desk = await openTestDesk()
  const number = await ask(desk, adding({ name: 'Dot Two', email: 'DOT@x.example' }))
  const { contact } = await approve(desk, number)
  expect(contact).toMatchObject({
    ...{ id: 'dot', name: 'Dot Two', email: 'DOT@x.example', role: 'support', state: 'invited' },
  })
  expect(await desk.events('dot')).toMatchObject([{ event: 'invited', from: 'deactivated', to: 'invited' }])
})
