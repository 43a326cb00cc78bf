import { expect, it } from 'vitest'
import type { HandOff, Outcome, Portal } from '../../src/portal/port.ts'
import { testClock } from '../engine/test-clock.ts'
import { NEW_CASE } from './new-case.ts'
import { openTestHandOff } from './open-handoff.ts'

const MINUTE = 60_000

const handOffOf = (outcome: Outcome<unknown>): HandOff => {
  if (outcome.outcome === 'handoff') return outcome.handOff
  throw outcome.outcome === 'refused' ? outcome.problem : new Error(outcome.outcome)
}
const report = (portal: Portal, key: string, comment = 'Down') =>
  portal.createCase({ ...NEW_CASE, dedupe: { key: 'login', comment } }, { key })

it('a case that waits to be filed is handed over again, not another one', async () => {
  const portal = openTestHandOff()
  const first = handOffOf(await report(portal, 'a'))
  expect(handOffOf(await report(portal, 'b'))).toEqual(first)
  expect(await portal.handOffs?.list()).toHaveLength(1)
  expect(await portal.closeByDedupe('login', { comment: 'Up' }, { key: 'c' })).toMatchObject({
    outcome: 'refused',
    problem: { kind: 'conflict', code: 'not-filed-yet', hint: expect.stringContaining(first.id) as string },
  })
  await portal.handOffs?.drop(first.id)
  expect(await portal.closeByDedupe('login', { comment: 'Up' }, { key: 'd' })).toMatchObject({
    ...{ outcome: 'done', value: { case: null } },
  })
})

it('is one of many at once', async () => {
  const portal = openTestHandOff()
  const all = await Promise.all(Array.from({ length: 20 }, (_, index) => report(portal, `k${index}`)))
  expect(new Set(all.map((outcome) => handOffOf(outcome).id)).size).toBe(1)
})

it('what is filed gets a comment to be handed over once in an interval, with what was counted', async () => {
  const clock = testClock()
  const portal = openTestHandOff({ clock })
  await portal.handOffs?.finish(handOffOf(await report(portal, 'a')).id, 4711, {})
  expect(await report(portal, 'b')).toMatchObject({
    outcome: 'done',
    value: { number: 4711, dedupe: { outcome: 'suppressed', counted: 1 } },
  })
  clock.pass(15 * MINUTE)
  const comment = handOffOf(await report(portal, 'c', 'Still down'))
  expect(comment).toMatchObject({ verb: 'case:reply', task: 'Add a comment to case 4711' })
  expect(comment.text).toMatch(/Still down\n\nAnd 1 more call since /)
  // The same call again, and another one in the interval.
  expect(handOffOf(await report(portal, 'c', 'Still down'))).toEqual(comment)
  expect(await report(portal, 'd')).toMatchObject({
    value: { dedupe: { outcome: 'suppressed', counted: 1 } },
  })
  await portal.handOffs?.finish(comment.id, 4711, {})
  expect(await report(portal, 'c')).toMatchObject({
    ...{ outcome: 'done', replayed: true, value: { number: 4711, dedupe: { outcome: 'commented' } } },
  })
  const closing = handOffOf(await portal.closeByDedupe('login', { comment: 'Up' }, { key: 'e' }))
  expect(closing).toMatchObject({ verb: 'case:close', task: 'Close case 4711' })
  await portal.handOffs?.finish(closing.id, 4711, {})
  expect(await portal.closeByDedupe('login', { comment: 'Up' }, { key: 'e' })).toMatchObject({
    ...{ outcome: 'done', replayed: true, value: { changed: true } },
  })
  expect(handOffOf(await report(portal, 'f'))).toMatchObject({ verb: 'case:create' })
})
