import { describe, expect, it } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { closeCase } from '../../../src/engine/close-case.ts'
import { moveByDesk } from '../../../src/engine/desk/move.ts'
import { openByDesk } from '../../../src/engine/desk/open-case.ts'
import { queueOf } from '../../../src/engine/desk/queue.ts'
import { escalate } from '../../../src/engine/escalate.ts'
import { listCases } from '../../../src/engine/list-cases.ts'
import { reply } from '../../../src/engine/reply.ts'
import { takeOver } from '../../../src/engine/take-over.ts'
import { NEW_CASE } from '../../portals/new-case.ts'
import { adding, ask } from '../roster/asking.ts'
import { DAY } from '../test-clock.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'

const callIn = async (
  desk: TestDesk,
  caller: string | null,
  contact: string | null = null,
  priority = 'normal',
) => desk.atDesk((work) => openByDesk(work, { input: { ...NEW_CASE, priority }, caller, contact }))
const take = async (desk: TestDesk, number: number, who = 'ann') =>
  (await desk.write('case:take', (work) => takeOver(work, number), { who })).value
const raise = async (desk: TestDesk, number: number, reason = 'deadline', why = 'Report cards are due') =>
  (await desk.write('case:escalate', (work) => escalate(work, number, { reason, why }))).value

describe('a case that somebody called in who may open none', () => {
  it('is seen as called in, on its page and in lists', async () => {
    const desk = await openTestDesk()
    const filed = await callIn(desk, 'Principal Pat')
    expect(filed).toMatchObject({ caller: 'Principal Pat', contact: { name: 'Principal Pat', email: null } })
    expect(await desk.view(1001)).toMatchObject(filed)
    expect((await desk.view(1001)).history).toMatchObject([{ event: 'created', by: 'Erin', as: 'desk' }])
    const { items } = await desk.read((reading) => listCases(reading, { limit: 10 }))
    expect(items).toMatchObject([{ number: 1001, caller: 'Principal Pat' }])
  })

  it.each([
    ['dot', 'deactivated'],
    ['eve', 'invited'],
  ])('is not opened in the name of %s, who is %s', async (who, state) => {
    const desk = await openTestDesk()
    await expect(callIn(desk, null, who)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'contact-not-active' },
      message: `${who} is ${state}, so no case can be opened for them.`,
    })
    expect(await desk.rows('SELECT * FROM cases')).toEqual([])
  })

  it.each(['ann', 'ben'])('may be taken over by any contact who may: %s', async (who) => {
    const desk = await openTestDesk()
    await callIn(desk, 'Principal Pat')
    expect(await take(desk, 1001, who)).toMatchObject({ caller: null, contact: { name: who } })
    const seen = await desk.view(1001)
    expect(seen).toMatchObject({ caller: null, contact: { name: who, email: `${who}@x.example` } })
    expect(seen.history.at(-1)).toMatchObject({
      ...{ event: 'changed', field: 'contact', from: 'Principal Pat', to: who, by: who },
    })
    const mine = await desk.read((reading) => listCases(reading, { limit: 10, mine: true }), who)
    expect(mine.items.map(({ number }) => number)).toEqual([1001])
  })

  it('is taken over once', async () => {
    const desk = await openTestDesk()
    await callIn(desk, 'Principal Pat')
    await take(desk, 1001, 'ben')
    const refusal = {
      ...{ kind: 'conflict', code: 'not-an-emergency', caseNumber: 1001 },
      message: 'Case 1001 is that of ben; only a case that somebody else called in can be taken over.',
    }
    for (const who of ['ann', 'ben']) await expect(take(desk, 1001, who)).rejects.toMatchObject(refusal)
    expect(await desk.view(1001)).toMatchObject({ contact: { name: 'ben' }, revision: 2 })
  })

  it('goes to one of two who take it at once', async () => {
    const desk = await openTestDesk()
    await callIn(desk, 'Principal Pat')
    const outcomes = await Promise.allSettled([take(desk, 1001, 'ann'), take(desk, 1001, 'ben')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('may be answered before anybody took it over', async () => {
    const desk = await openTestDesk()
    await callIn(desk, 'Principal Pat')
    const { value } = await desk.write('case:reply', (work) => reply(work, 1001, { body: 'We know' }))
    expect(value).toMatchObject({ caller: 'Principal Pat' })
  })

  it('is not taken over by who may not', async () => {
    const desk = await openTestDesk()
    await callIn(desk, 'Principal Pat')
    await expect(take(desk, 1001, 'cal')).rejects.toMatchObject({
      code: 'role-may-not',
      hint: 'Ask ann, ben.',
    })
    await expect(take(desk, 1001, 'desk')).rejects.toMatchObject({
      message: 'Only the contacts may do this (case:take).',
    })
  })

  it.each([
    [null, 'The caller is empty.'],
    [' ', 'The caller is empty.'],
    ['Pat\nLee', 'The caller must be one line.'],
    ['x'.repeat(201), 'The caller is longer than 200 characters.'],
  ])('names who called: %j is refused', async (caller, message) => {
    const desk = await openTestDesk()
    await expect(callIn(desk, caller)).rejects.toMatchObject({
      ...{ kind: 'usage', message, errors: [{ pointer: '/caller' }] },
    })
    expect(await desk.rows('SELECT number FROM cases')).toEqual([])
  })
})

describe('a case that a contact calls in', () => {
  it('is theirs, and no emergency', async () => {
    const desk = await openTestDesk()
    expect(await callIn(desk, 'Pat', 'BEN@x.example')).toMatchObject({
      caller: null,
      contact: { name: 'ben' },
    })
    await expect(take(desk, 1001)).rejects.toMatchObject({ code: 'not-an-emergency' })
  })

  it('is of somebody on the list', async () => {
    const desk = await openTestDesk()
    await expect(callIn(desk, null, 'zoe')).rejects.toMatchObject({ code: 'contact-not-found' })
  })
})

describe('an escalation', () => {
  it('is kept with its reason and what was said', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    expect(await raise(desk, number)).toMatchObject({ escalation: 'deadline', status: 'new', revision: 2 })
    await raise(desk, number, 'no-progress', 'Still nothing')
    const seen = await desk.view(number)
    expect(seen.history.slice(1)).toMatchObject([
      { event: 'escalated', field: 'escalation', from: null, to: 'deadline', by: 'ann' },
      { event: 'escalated', from: 'deadline', to: 'no-progress' },
    ])
    expect(seen.comments.map(({ body }) => body)).toEqual(['Report cards are due', 'Still nothing'])
  })

  it.each([
    ['because', 'why', '“because” is no reason here.', '/reason'],
    ['deadline', ' ', 'Why is empty.', '/why'],
  ])('for %j and %j is refused', async (reason, why, message, pointer) => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await expect(raise(desk, number, reason, why)).rejects.toMatchObject({
      ...{ kind: 'usage', message, errors: [{ pointer }] },
    })
    expect(await desk.view(number)).toMatchObject({ escalation: null, revision: 1 })
  })

  it('needs an open case', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await desk.write('case:close', (work) => closeCase(work, number, { comment: null }))
    await expect(raise(desk, number)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'case-closed', caseNumber: number },
      message: 'Case 1001 is closed; what nobody works on cannot be escalated.',
      hint: 'If it came back: campus case reopen 1001 --reason "what came back"',
    })
  })
})

describe('the queue of the desk', () => {
  const numbers = async (desk: TestDesk, limit = 100) => {
    const { items, truncated } = await desk.read((reading) => queueOf(reading, limit), 'desk')
    return { numbers: items.map(({ number }) => (number ?? 0) - 100000), truncated }
  }

  it('begins with what was called in, then what was escalated, then by urgency, then by age', async () => {
    const desk = await openTestDesk(infiniteCampus)
    for (const priority of ['medium', 'low', 'critical', 'high', 'low']) await desk.file({ priority })
    await raise(desk, 100005)
    await callIn(desk, 'Pat', null, 'low')
    await callIn(desk, 'Kim', null, 'low')
    await raise(desk, 100007)
    desk.clock.pass(DAY)
    for (const priority of ['medium', 'critical', 'critical']) await desk.file({ priority })
    const move = (number: number, status: string) =>
      desk.atDesk((work) => moveByDesk(work, number, { status, comment: null }))
    await move(100009, 'pending-customer-input')
    await move(100010, 'closed')
    await move(100001, 'scheduled')
    expect(await numbers(desk)).toEqual({ numbers: [7, 6, 5, 3, 4, 1, 8, 2], truncated: false })
    expect(await numbers(desk, 8)).toMatchObject({ truncated: false })
    expect(await numbers(desk, 2)).toEqual({ numbers: [7, 6], truncated: true })
  })

  it('names the changes of the list that nobody carried out, oldest first', async () => {
    const desk = await openTestDesk()
    await desk.file()
    const other = { ...adding({ email: 'jan@x.example' }), note: 'Another' }
    const [first, second] = [await ask(desk, adding()), await ask(desk, other)]
    const { changes, requests } = await desk.read((reading) => queueOf(reading, 10), 'desk')
    expect(changes.map((one) => [one.case.number, one.change.note])).toEqual([
      [first, null],
      [second, 'Another'],
    ])
    expect(requests).toBe(0)
  })
})
