import { expect, it } from 'vitest'
import type { Filed, Portal } from '../../../src/portal/port.ts'
import { done } from '../../outbox/verbs.ts'
import { TEST_CATALOG } from '../../engine/test-catalog.ts'
import { NEW_CASE } from '../new-case.ts'
import { between } from './between.ts'
import { MAPPING, newQueue, openTestTracker, restAs } from './open-tracker.ts'

const INTERVAL = 15 * 60_000

let calls = 0
const call = (portal: Portal, key: string, own = `call-${(calls += 1)}`): Promise<Filed> =>
  done(portal.createCase({ ...NEW_CASE, dedupe: { key, comment: `Again ${own}` } }, { key: own }))

const setStatus = (number: number | null, Status: string) =>
  restAs('root').write('PUT', `/ticket/${number}`, { json: { Status } })

it('a key is found as it is written, whatever a search makes of its letters', async () => {
  const { portal } = await openTestTracker()
  const keys = ['login', 'LOGIN', 'l_gin', 'logi', String.raw`it's[1]{2}\3`]
  const numbers: (number | null)[] = []
  for (const key of keys) {
    const first = await call(portal, key)
    expect([key, first.dedupe?.outcome]).toEqual([key, 'created'])
    numbers.push(first.number)
  }
  for (const [index, key] of keys.entries())
    expect(await call(portal, key)).toMatchObject({ number: numbers[index], dedupe: { counted: 1 } })
}, 120_000)

it('a question of the desk stays one when a job comments, and counting is no line of the history', async () => {
  const { portal, pass } = await openTestTracker()
  const { number } = await call(portal, 'login')
  await setStatus(number, 'stalled')
  await call(portal, 'login')
  pass(INTERVAL)
  expect(await call(portal, 'login', 'third')).toMatchObject({
    ...{ number, status: 'pending-customer-input', dedupe: { outcome: 'commented' } },
  })
  const { comments, history } = await portal.viewCase(number ?? 0)
  expect(comments.map(({ body }) => body)).toEqual([expect.stringMatching(/^Again third\n\nAnd 1 more call/)])
  expect(history.filter(({ event }) => event === 'changed')).toEqual([])
})

it('what is said to be solved and is reported again is taken back', async () => {
  const { resolved, answered } = TEST_CATALOG.lifecycle
  const statuses = { new: 'new', open: answered, 'with the vendor': resolved, resolved: 'closed' }
  const { portal, pass } = await openTestTracker({ queue: await newQueue('vendor'), mapping: { statuses } })
  const { number } = await call(portal, 'login')
  await setStatus(number, 'with the vendor')
  expect(await portal.viewCase(number ?? 0)).toMatchObject({ status: resolved, closedAt: null })
  pass(INTERVAL)
  expect(await call(portal, 'login')).toMatchObject({
    ...{ number, status: answered, dedupe: { outcome: 'commented' } },
  })
})

it('somebody who closes the ticket there frees the key; opened again, it does not take the key back', async () => {
  const { portal } = await openTestTracker()
  const first = await call(portal, 'login')
  await setStatus(first.number, 'rejected')
  const second = await call(portal, 'login')
  expect(second).toMatchObject({ dedupe: { outcome: 'created' } })
  await setStatus(first.number, 'open')
  expect(await call(portal, 'login')).toMatchObject({ number: second.number })
})

it('a key that a person typed there counts from when the ticket was made', async () => {
  const { portal, rest, pass } = await openTestTracker()
  const { number } = await done(portal.createCase(NEW_CASE, { key: 'plain' }))
  await rest.write('PUT', `/ticket/${number}`, { json: { CustomFields: { 'Campus Dedupe': 'by-hand' } } })
  expect(await call(portal, 'by-hand')).toMatchObject({ number, dedupe: { outcome: 'suppressed' } })
  pass(INTERVAL)
  expect(await call(portal, 'by-hand')).toMatchObject({ number, dedupe: { outcome: 'commented' } })
})

it('whoever may not write the field is told at the second call', async () => {
  const { portal, queue } = await openTestTracker({ user: 'tom' })
  const first = await call(portal, 'login')
  const again = { ...NEW_CASE, dedupe: { key: 'login', comment: 'Again' } }
  expect(await portal.createCase(again, { key: 'x' })).toMatchObject({
    ...{ outcome: 'refused', problem: { kind: 'not-allowed' } },
  })
  const ann = await openTestTracker({ queue })
  expect(await call(ann.portal, 'login')).toMatchObject({ number: first.number, dedupe: { counted: 1 } })
})

it('a call whose answer is lost is found by its own key: the case, and later the comment', async () => {
  const queue = await newQueue()
  const { url } = await between(({ method }) => method === 'POST', 'lose')
  const [lossy, clean] = [await openTestTracker({ queue, url }), await openTestTracker({ queue })]
  const input = { ...NEW_CASE, dedupe: { key: 'login', comment: 'Down' } }
  expect(await lossy.portal.createCase(input, { key: 'one' })).toEqual({ outcome: 'unknown', key: 'one' })
  expect(await clean.portal.createCase(input, { key: 'one' })).toMatchObject({
    ...{ replayed: true, value: { dedupe: { outcome: 'created' } } },
  })
  for (const { pass } of [lossy, clean]) pass(INTERVAL)
  expect(await lossy.portal.createCase(input, { key: 'two' })).toEqual({ outcome: 'unknown', key: 'two' })
  const told = await clean.portal.createCase(input, { key: 'two' })
  expect(told).toMatchObject({ replayed: true, value: { dedupe: { outcome: 'commented' } } })
  // The record went with the comment, so a new call is only counted.
  const { number } = await call(clean.portal, 'login')
  expect((await clean.portal.viewCase(number ?? 0)).comments).toHaveLength(1)
  expect((await clean.portal.listCases({ limit: 5 })).items).toHaveLength(1)
})

it('of two calls at one moment at most two cases come; the newer has the key', async () => {
  const queue = await newQueue()
  const [one, other] = [await openTestTracker({ queue }), await openTestTracker({ queue })]
  const made = await Promise.all([call(one.portal, 'login'), call(other.portal, 'login')])
  const newest = Math.max(...made.map(({ number }) => number ?? 0))
  expect(await call(one.portal, 'login')).toMatchObject({ number: newest, dedupe: { outcome: 'suppressed' } })
  expect(await done(one.portal.closeByDedupe('login', { comment: null }, { key: 'c' }))).toMatchObject({
    ...{ changed: true, case: { number: newest } },
  })
})

it('without a field there are no such keys, and the refusal says how to get some', async () => {
  const { dedupe: _dedupe, ...fields } = MAPPING.fields
  const { portal } = await openTestTracker({ mapping: { fields } })
  expect(portal.capabilities()).toMatchObject({ exactlyOnce: 'lookup', dedupe: 'no' })
  const problem = {
    code: 'not-on-this-portal',
    hint: expect.stringMatching(/portal check desk --map "dedupe=/),
  }
  const input = { ...NEW_CASE, dedupe: { key: 'login', comment: 'x' } }
  expect(await portal.createCase(input, { key: 'k' })).toMatchObject({ outcome: 'refused', problem })
  expect(await portal.closeByDedupe('login', { comment: null }, { key: 'c' })).toMatchObject({ problem })
  expect((await portal.listCases({ limit: 5 })).items).toEqual([])
})
