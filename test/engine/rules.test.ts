import { describe, expect, it } from 'vitest'
import { closeCase } from '../../src/engine/close-case.ts'
import { createCase } from '../../src/engine/create-case.ts'
import { listCases } from '../../src/engine/list-cases.ts'
import { listContacts } from '../../src/engine/list-contacts.ts'
import { reply } from '../../src/engine/reply.ts'
import { updateCase } from '../../src/engine/update-case.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import type { Work } from '../../src/engine/work.ts'
import { DAY } from './test-clock.ts'
import { openTestDesk } from './test-desk.ts'

describe('who may', () => {
  it.each([
    ['cal', 'role-may-not', 'Ask ann, ben.'],
    ['dot', 'contact-not-active', 'Ask ann, ben.'],
    ['eve', 'contact-not-active', 'Ask ann, ben.'],
  ])('%s files no case (%s); the answer names who may', async (who, code, hint) => {
    const desk = await openTestDesk()
    const attempt = desk.write('case:create', (work) => createCase(work, NEW_CASE), { who })
    await expect(attempt).rejects.toMatchObject({ kind: 'not-allowed', code, hint })
  })

  it('is asked for each verb', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const input = { changes: { priority: 'low' }, revision: 1 }
    const attempt = desk.write('case:update', (work) => updateCase(work, number, input), { who: 'ben' })
    await expect(attempt).rejects.toMatchObject({ hint: 'Ask ann.' })
    const { value } = await desk.write('case:reply', (work) => reply(work, number, { body: 'x' }), {
      who: 'ben',
    })
    expect(value.contact.name).toBe('ann')
  })
})

describe('a key', () => {
  it('gives the first answer again, whatever happened since', async () => {
    const desk = await openTestDesk()
    const call = { key: 'k', input: NEW_CASE }
    const first = await desk.write('case:create', (work) => createCase(work, NEW_CASE), call)
    await desk.write('case:close', (work) => closeCase(work, 1001, { comment: null }))
    const turned = { ...call, input: Object.fromEntries(Object.entries(NEW_CASE).reverse()) }
    const again = await desk.write('case:create', (work) => createCase(work, NEW_CASE), turned)
    expect(again).toEqual({ value: first.value, replayed: true })
    expect(await desk.file()).toBe(1002)
  })

  it.each([
    ['other input', 'case:create', { ...NEW_CASE, subject: 'Another' }],
    ['another verb', 'case:reply', NEW_CASE],
  ] as const)('is refused for %s', async (_, verb, input) => {
    const desk = await openTestDesk()
    await desk.write('case:create', (work) => createCase(work, NEW_CASE), { key: 'k', input: NEW_CASE })
    const attempt = desk.write(verb, (work) => createCase(work, input), { key: 'k', input })
    await expect(attempt).rejects.toMatchObject({ kind: 'conflict', code: 'key-reused', caseNumber: 1001 })
  })

  it('is free again after a refusal', async () => {
    const desk = await openTestDesk()
    const bad = { ...NEW_CASE, type: 'nope' }
    const call = { key: 'k', input: bad }
    await expect(desk.write('case:create', (work) => createCase(work, bad), call)).rejects.toThrow()
    const { replayed } = await desk.write('case:create', (work) => createCase(work, NEW_CASE), { key: 'k' })
    expect(replayed).toBe(false)
  })
})

/** What the clocks bring about before a silent case closes. */
const FOLLOW_UPS = 3

describe('a dry run', () => {
  it('answers like the real thing and keeps nothing', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await desk.answer(number, 'Look', 'pending-customer-verification')
    desk.clock.pass(60 * DAY)
    const before = await desk.view(number)
    const [ann] = await desk.read(listContacts)
    const act = (work: Work) => reply(work, number, { body: 'Late' })
    const { value } = await desk.write('case:reply', act, { key: 'k', dryRun: true })
    expect(value).toMatchObject({ status: 'closed', revision: (before.revision ?? 0) + 2 + FOLLOW_UPS })
    expect(await desk.view(number)).toEqual(before)
    expect((await desk.read(listContacts))[0]).toEqual(ann)
    const real = await desk.write('case:reply', act, { key: 'k' })
    expect(real).toEqual({ value, replayed: false })
    expect(await desk.write('case:reply', act, { key: 'k', dryRun: true })).toEqual({ value, replayed: true })
  })

  it('is refused as the real thing would be', async () => {
    const desk = await openTestDesk()
    const attempt = desk.write('case:create', (work) => createCase(work, NEW_CASE), {
      who: 'cal',
      dryRun: true,
    })
    await expect(attempt).rejects.toMatchObject({ code: 'role-may-not' })
  })
})

describe('time', () => {
  it('put back does not disturb the order of lists or a case', async () => {
    const desk = await openTestDesk()
    const [first, second] = [await desk.file(), await desk.file()]
    desk.clock.set('2020-01-01T00:00:00.000Z')
    await desk.write('case:close', (work) => closeCase(work, first, { comment: null }))
    const third = await desk.file()
    const { items } = await desk.read((reading) => listCases(reading, { limit: 10 }))
    expect(items.map(({ number }) => number)).toEqual([third, first, second])
    const closed = await desk.view(first)
    expect(closed.closedAt).toBe(closed.createdAt)
    expect(closed.updatedAt >= closed.createdAt).toBe(true)
  })

  it('of the last activity is noted once a day', async () => {
    const desk = await openTestDesk()
    const seen = async () => (await desk.read(listContacts)).find(({ id }) => id === 'ann')?.lastActivityAt
    await desk.file()
    const first = await seen()
    desk.clock.pass(DAY - 1)
    await desk.file()
    expect(await seen()).toBe(first)
    desk.clock.pass(1)
    await desk.file()
    expect(await seen()).toBe(desk.clock.now().toISOString())
  })
})
