import { describe, expect, it } from 'vitest'
import { closeCase } from '../../src/engine/close-case.ts'
import { reopenCase } from '../../src/engine/reopen-case.ts'
import { reply } from '../../src/engine/reply.ts'
import { reopenUntil } from '../../src/support/clocks.ts'
import { TEST_CATALOG } from './test-catalog.ts'
import { DAY } from './test-clock.ts'
import { openTestDesk } from './test-desk.ts'

describe('a requester answers', () => {
  it.each([
    ['new', 'new'],
    ['assigned', 'assigned'],
    ['pending-customer-input', 'assigned'],
    ['pending-customer-verification', 'assigned'],
    ['closed', 'closed'],
  ])('in %s: the case is %s then', async (status, after) => {
    const desk = await openTestDesk()
    const number = await desk.file()
    if (status !== 'new') await desk.answer(number, 'Hello', status)
    const before = await desk.view(number)
    const { value } = await desk.write('case:reply', (work) => reply(work, number, { body: 'Thank you' }))
    const seen = await desk.view(number)
    expect(value.status).toBe(after)
    expect(seen).toMatchObject({ ...value, waitingOn: after === 'closed' ? 'nobody' : 'desk' })
    expect(seen.revision).toBe((before.revision ?? 0) + 1)
    expect(seen.closedAt).toBe(before.closedAt)
    expect(seen.comments.at(-1)).toMatchObject({ by: 'ann', as: 'requester', body: 'Thank you' })
    expect(seen.history.slice(before.history.length).map(({ event }) => event)).toEqual(
      status === after ? ['commented'] : ['commented', 'status'],
    )
  })
})

describe('close and reopen', () => {
  it('answer what is stored before and after', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const closed = await desk.write('case:close', (work) => closeCase(work, number, { comment: 'Works now' }))
    expect(closed.value).toMatchObject({
      before: { status: 'new', waitingOn: 'desk' },
      after: { status: 'closed', waitingOn: 'nobody' },
      changed: true,
      case: { closedAt: '2026-11-02T15:00:00.000Z' },
    })
    desk.clock.pass(DAY)
    const reopened = await desk.write('case:reopen', (work) => reopenCase(work, number, { reason: 'Again' }))
    expect(reopened.value).toMatchObject({
      after: { status: 'assigned' },
      changed: true,
      case: { closedAt: null },
    })
    const seen = await desk.view(number)
    expect(seen.comments.map(({ body }) => body)).toEqual(['Works now', 'Again'])
    expect(seen.statusSince).toBe('2026-11-03T15:00:00.000Z')
  })

  it('change nothing where the case is already', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const before = await desk.view(number)
    const again = await desk.write('case:reopen', (work) => reopenCase(work, number, { reason: 'x' }))
    expect(again.value.changed).toBe(false)
    expect(await desk.view(number)).toEqual(before)
    await desk.write('case:close', (work) => closeCase(work, number, { comment: null }))
    const closed = await desk.view(number)
    desk.clock.pass(DAY)
    const { value } = await desk.write('case:close', (work) => closeCase(work, number, { comment: null }))
    expect(value).toMatchObject({ changed: false, before: value.after })
    expect(await desk.view(number)).toEqual(closed)
  })

  it('keep a comment on a case that is closed already', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await desk.write('case:close', (work) => closeCase(work, number, { comment: null }))
    const closed = await desk.view(number)
    const { value } = await desk.write('case:close', (work) => closeCase(work, number, { comment: 'Thanks' }))
    expect(value).toMatchObject({ changed: false, before: value.after, case: { closedAt: closed.closedAt } })
    const seen = await desk.view(number)
    expect(seen).toMatchObject(value.case)
    expect(seen.comments).toMatchObject([{ body: 'Thanks', by: 'ann' }])
  })

  it.each([
    [0, true],
    [1, false],
  ])('%i ms after the window ends: reopened %s', async (late, reopens) => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await desk.write('case:close', (work) => closeCase(work, number, { comment: null }))
    const end = reopenUntil(desk.clock.now(), TEST_CATALOG)
    desk.clock.set(new Date(end.getTime() + late).toISOString())
    const attempt = desk.write('case:reopen', (work) => reopenCase(work, number, { reason: 'Again' }))
    if (reopens) return expect((await attempt).value.changed).toBe(true)
    await expect(attempt).rejects.toMatchObject({
      kind: 'conflict',
      code: 'reopen-window-passed',
      hint: expect.stringContaining(`names case ${number}`),
    })
  })
})
