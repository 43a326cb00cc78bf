import { expect, it } from 'vitest'
import { reply } from '../../src/engine/reply.ts'
import { selfCloseAt } from '../../src/support/clocks.ts'
import { TEST_CATALOG } from './test-catalog.ts'
import { DAY } from './test-clock.ts'
import { openTestDesk } from './test-desk.ts'

it.each([0, 1, 40 * DAY])('closes a silent case as of its moment, seen %i ms later', async (late) => {
  const desk = await openTestDesk()
  const number = await desk.file()
  await desk.answer(number, 'Solved, please look', 'pending-customer-verification')
  const { statusSince } = await desk.view(number)
  const at = selfCloseAt(new Date(statusSince), TEST_CATALOG)
  desk.clock.set(new Date(at.getTime() + late).toISOString())
  await desk.file()
  const closed = await desk.view(number)
  expect(closed).toMatchObject({ status: 'closed', waitingOn: 'nobody', closedAt: at.toISOString() })
  expect(closed.statusSince).toBe(closed.closedAt)
  expect(closed.history.at(-1)).toMatchObject({
    at: at.toISOString(),
    by: 'Test Support',
    as: 'desk',
    event: 'status',
    from: 'pending-customer-verification',
    to: 'closed',
  })
})

it('leaves a case alone until then, and one that was answered', async () => {
  const desk = await openTestDesk()
  const [silent, answered] = [await desk.file(), await desk.file()]
  for (const number of [silent, answered]) await desk.answer(number, 'Look', 'pending-customer-verification')
  const at = selfCloseAt(desk.clock.now(), TEST_CATALOG)
  await desk.write('case:reply', (work) => reply(work, answered, { body: 'Not yet' }))
  desk.clock.set(new Date(at.getTime() - 1).toISOString())
  await desk.file()
  expect((await desk.view(silent)).status).toBe('pending-customer-verification')
  desk.clock.pass(1)
  await desk.file()
  expect((await desk.view(silent)).status).toBe('closed')
  expect((await desk.view(answered)).status).toBe('assigned')
})

it('runs before the verb, so a late answer finds the case closed and keeps it so', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  await desk.answer(number, 'Look', 'pending-customer-verification')
  desk.clock.pass(60 * DAY)
  const { value } = await desk.write('case:reply', (work) => reply(work, number, { body: 'Sorry, late' }))
  expect(value.status).toBe('closed')
})

it('never runs on a read', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  await desk.answer(number, 'Look', 'pending-customer-verification')
  desk.clock.pass(60 * DAY)
  expect((await desk.view(number)).status).toBe('pending-customer-verification')
})
