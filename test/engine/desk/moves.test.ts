import { describe, expect, it } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { moveByDesk } from '../../../src/engine/desk/move.ts'
import { replyByDesk } from '../../../src/engine/desk/reply.ts'
import { resolveCase } from '../../../src/engine/desk/resolve.ts'
import { takeCase } from '../../../src/engine/desk/take.ts'
import { write } from '../../../src/engine/write.ts'
import { TEST_CATALOG } from '../test-catalog.ts'
import { DAY } from '../test-clock.ts'
import { ERIN, openTestDesk, type TestDesk } from '../test-desk.ts'

const STATUSES = infiniteCampus.statuses.items
const OTHERS = { attachments: [], participants: [], present: null }

const move = (desk: TestDesk, number: number, status: string, comment: string | null = null) =>
  desk.atDesk((work) => moveByDesk(work, number, { status, comment }))
/** A case of the shipped catalog that is in a status. */
async function caseIn(desk: TestDesk, status: string): Promise<number> {
  const number = await desk.file({ priority: 'medium' })
  if (status !== 'new') await desk.answer(number, 'Hello', status)
  return number
}

describe.each(STATUSES)('from $id', ({ id: from, label, next = [], waitingOn }) => {
  it.each(STATUSES.filter(({ id }) => id !== from))('the desk moves a case to $id, or not', async (to) => {
    const desk = await openTestDesk(infiniteCampus)
    const number = await caseIn(desk, from)
    const before = await desk.view(number)
    desk.clock.pass(DAY)
    const attempt = move(desk, number, to.id, 'See here')
    if (next.includes(to.id)) {
      expect(await attempt).toMatchObject({
        ...{ changed: true, before: { status: from, waitingOn } },
        after: { status: to.id, waitingOn: to.waitingOn },
      })
      const after = await desk.view(number)
      expect(after).toMatchObject({ status: to.id, statusSince: desk.clock.now().toISOString() })
      expect(after.closedAt).toBe(to.closed ? after.updatedAt : null)
      expect(after.comments.at(-1)).toMatchObject({ body: 'See here', by: 'Erin', as: 'desk' })
      return
    }
    await expect(attempt).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'no-such-transition', caseNumber: number },
      message: `Case ${number} is ${label}; ${to.label} does not follow on that.`,
      hint:
        next.length > 0
          ? expect.stringMatching(/^It can become: [a-z, -]+\.$/)
          : `The contact reopens it: campus case reopen ${number} --reason "what came back"`,
    })
    expect(await desk.view(number)).toEqual(before)
  })

  it('it stays there with a comment, and is as it was without one', async () => {
    const desk = await openTestDesk(infiniteCampus)
    const number = await caseIn(desk, from)
    const before = await desk.view(number)
    expect(await move(desk, number, from)).toMatchObject({ changed: false })
    expect(await desk.view(number)).toEqual(before)
    expect(await move(desk, number, from, 'Still so')).toMatchObject({ changed: false })
    const { status, statusSince, closedAt } = before
    expect(await desk.view(number)).toMatchObject({ status, statusSince, closedAt })
  })
})

it('from every open status some way leads on, and none leads to New', () => {
  const open = STATUSES.filter(({ closed }) => !closed)
  expect(open.filter(({ next = [] }) => next.length === 0)).toEqual([])
  expect(STATUSES.filter(({ next = [] }) => next.includes('new'))).toEqual([])
})

describe('a catalog that names no ways', () => {
  it('lets the desk move what is open anywhere, and what is closed nowhere', async () => {
    const desk = await openTestDesk(TEST_CATALOG)
    const number = await desk.file()
    for (const status of ['assigned', 'pending-customer-input', 'new', 'closed'])
      expect(await move(desk, number, status)).toMatchObject({ changed: true })
    await expect(move(desk, number, 'assigned')).rejects.toMatchObject({ code: 'no-such-transition' })
  })
})

it('a status that the catalog does not have is refused', async () => {
  const desk = await openTestDesk(infiniteCampus)
  const number = await caseIn(desk, 'new')
  await expect(move(desk, number, 'done')).rejects.toMatchObject({
    ...{ kind: 'usage', errors: [{ pointer: '/status', code: 'unknown' }] },
    message: '“done” is no status here.',
  })
})

describe('what else moves a case keeps to the ways', () => {
  it.each<[string, (desk: TestDesk, number: number) => Promise<unknown>]>([
    ['a resolution', (desk, number) => desk.atDesk((work) => resolveCase(work, number, { body: 'Done' }))],
    [
      'a reply with a status',
      (desk, number) =>
        desk.atDesk((work) => replyByDesk(work, number, { body: 'x', status: 'assigned', ...OTHERS })),
    ],
  ])('%s does not open what is closed', async (_, act) => {
    const desk = await openTestDesk(infiniteCampus)
    const number = await caseIn(desk, 'closed')
    const before = await desk.view(number)
    await expect(act(desk, number)).rejects.toMatchObject({ kind: 'conflict', code: 'no-such-transition' })
    expect(await desk.view(number)).toEqual(before)
  })

  it('a reply with the status that follows moves it, as one change', async () => {
    const desk = await openTestDesk(infiniteCampus)
    const number = await caseIn(desk, 'new')
    const input = { body: 'Which term?', status: 'pending-customer-input', ...OTHERS }
    const value = await desk.atDesk((work) => replyByDesk(work, number, input))
    expect(value).toMatchObject({ changed: true, case: { revision: 2, waitingOn: 'requester' } })
  })
})

describe('who takes a case', () => {
  it('answers it from then on; a new one is worked on', async () => {
    const desk = await openTestDesk(infiniteCampus)
    const number = await caseIn(desk, 'new')
    const taken = await desk.atDesk((work) => takeCase(work, number))
    expect(taken).toMatchObject({ advisor: 'Erin', status: 'assigned', revision: 2 })
    expect((await desk.view(number)).history.slice(1)).toMatchObject([
      { event: 'changed', field: 'advisor', from: null, to: 'Erin', by: 'Erin', as: 'desk' },
      { event: 'status', from: 'new', to: 'assigned' },
    ])
    expect(await desk.atDesk((work) => takeCase(work, number))).toEqual(taken)
  })

  it('may take it from somebody else, in whatever status it is', async () => {
    const desk = await openTestDesk(infiniteCampus)
    const number = await caseIn(desk, 'pending-customer-input')
    await desk.atDesk((work) => takeCase(work, number))
    const fay = { ...ERIN, contact: { ...ERIN.contact, name: 'Fay' } }
    const request = { verb: 'desk:case', key: 'k', input: null } as const
    await write(
      desk.engine,
      async () => fay,
      request,
      (work) => takeCase(work, number),
    )
    expect(await desk.view(number)).toMatchObject({ advisor: 'Fay', status: 'pending-customer-input' })
    expect((await desk.view(number)).history.at(-1)).toMatchObject({ from: 'Erin', to: 'Fay', by: 'Fay' })
  })

  it('is named once, also where a new case is taken that was theirs before', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await desk.atDesk((work) => takeCase(work, number))
    await move(desk, number, 'new')
    expect(await desk.atDesk((work) => takeCase(work, number))).toMatchObject({ status: 'assigned' })
    const { history } = await desk.view(number)
    expect(history.filter(({ field }) => field === 'advisor')).toHaveLength(1)
  })

  it('is one of the desk', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const attempt = desk.write('desk:case', (work) => takeCase(work, number), { who: 'ann' })
    await expect(attempt).rejects.toMatchObject({ message: 'Only the desk may do this (desk:case).' })
  })
})
