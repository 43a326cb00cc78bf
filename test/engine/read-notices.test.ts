import { expect, it } from 'vitest'
import { postNotice, readNotice, updateNotice } from '../../src/engine/notices.ts'
import { readEvents } from '../../src/store/events.ts'
import { listNotices } from '../../src/store/notices.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'

const TASK = { kind: 'task', title: 'Confirm the list', body: 'By mail.', startsAt: null } as const

async function withTask(endsAt = '2099-01-01T06:00:00.000Z') {
  const desk = await openTestDesk()
  const { id } = await desk.atDesk((work) => postNotice(work, { ...TASK, endsAt }), 'desk:notice')
  const read = (who: string, undo = false) =>
    desk.write('notice:read', (work) => readNotice(work, id, { undo }), { who })
  return { desk, id, read }
}
const marks = (desk: TestDesk, contact: string) =>
  desk.read(async ({ tx }) => {
    const [only] = await listNotices(tx, 'd1', contact)
    return [only?.readAt !== null, only?.readers]
  })

it('a mark is one’s own, whatever the role; others see how many there are', async () => {
  const { desk, id, read } = await withTask()
  await read('ann')
  await read('cal')
  expect([await marks(desk, 'ann'), await marks(desk, 'ben'), await marks(desk, 'cal')]).toEqual([
    ...[
      [true, 2],
      [false, 2],
      [true, 2],
    ],
  ])
  await read('cal', true)
  expect([await marks(desk, 'ann'), await marks(desk, 'cal')]).toEqual([
    [true, 1],
    [false, 1],
  ])
  const told = await desk.read(({ tx }) => readEvents(tx, 'd1', ['notice', id]))
  expect(told.map(({ by, event }) => `${by} ${event}`)).toEqual([
    ...['Erin posted', 'ann read', 'cal read', 'cal unread'],
  ])
})

it('is unread for all when the date moves, and not when the same date is said again', async () => {
  const { desk, id, read } = await withTask()
  const move = (endsAt: string) =>
    desk.atDesk((work) => updateNotice(work, id, { body: null, endsAt, close: false }), 'desk:notice')
  await read('ann')
  await move('2099-01-01T06:00:00.000Z')
  expect(await marks(desk, 'ann')).toEqual([true, 1])
  await move('2098-01-01T06:00:00.000Z')
  expect(await marks(desk, 'ann')).toEqual([false, 0])
})

it.each(['dot', 'eve'])('%s, who is not active, marks nothing', async (who) => {
  const { read } = await withTask()
  await expect(read(who)).rejects.toMatchObject({ kind: 'not-allowed', code: 'contact-not-active' })
})

it('a task may be due today, and not yesterday', async () => {
  const desk = await openTestDesk(undefined, { start: '2026-11-02T15:00:00.000Z' })
  const post = (endsAt: string) => desk.atDesk((work) => postNotice(work, { ...TASK, endsAt }), 'desk:notice')
  expect(await post('2026-11-02T00:00:00.000Z')).toMatchObject({ readAt: null, readers: 0 })
  await expect(post('2026-11-01T00:00:00.000Z')).rejects.toMatchObject({ kind: 'usage' })
})
