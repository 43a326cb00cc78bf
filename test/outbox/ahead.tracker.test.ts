import { expect, it, onTestFinished } from 'vitest'
import { laneOf, type Entry } from '../../src/outbox/entry.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import { withOutbox } from '../../src/outbox/with-outbox.ts'
import type { Portal } from '../../src/portal/port.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import {
  heard,
  MAPPING,
  movedClock,
  newQueue,
  restAs,
  trackerPortal,
} from '../portals/request-tracker/open-tracker.ts'
import { keptOver, newFolder } from './kept-portal.ts'
import { done } from './verbs.ts'

const BUDGET = 5_000
/** Where nothing listens. */
const NOBODY = 'http://127.0.0.1:1'

const OWNER = { portal: 'desk', origin: 'desk', who: 'ann' }

/**
 * What Request Tracker is asked, how many writes are kept on the disk then, and whether others may write to the case. One
 * write of this computer was over before: until then nothing is asked early.
 */
async function world() {
  const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))
  const folder = newFolder(cleanUp)
  const clock = movedClock()
  const mapping = { ...MAPPING, queue: await newQueue() }
  const asked: string[] = []
  const clean = trackerPortal({ user: 'ann', rest: restAs('ann'), clock, mapping })
  const { number: found } = await done(clean.createCase(NEW_CASE, { key: crypto.randomUUID() }))
  const number = found ?? 0
  const note = (method: string): void => {
    const journal = openJournal(folder)
    const claim = journal.claim(laneOf({ ...OWNER, district: 'Lakeside', args: [number] } as Entry))
    claim?.release()
    asked.push(`${method}, ${journal.entries().length} kept, ${claim === null ? 'alone' : 'not alone'}`)
  }
  const command = (url?: string, between: () => Promise<unknown> = async () => undefined) => {
    const rest = heard(restAs('ann', url), note)
    const portal = trackerPortal({ user: 'ann', rest, clock, mapping, looksAt: () => false })
    cleanUp(() => portal.dispose())
    const { outbox } = keptOver(() => portal, { owner: OWNER, folder, budget: BUDGET })
    const load = async () => (await between(), outbox)
    return withOutbox(portal, 'Lakeside', load, folder)
  }
  await done(command().reply(number, { body: 'The first of all.' }, fresh()))
  asked.length = 0
  return { asked, number, command }
}

const close = (portal: Portal, number: number) => portal.closeCase(number, { comment: null }, fresh())

const fresh = () => ({ key: crypto.randomUUID(), fresh: true })

it('what a case was is asked before the outbox is there, and it is there before the write leaves', async () => {
  const { asked, number, command } = await world()
  const outcome = await close(command(), number)
  expect(outcome).toMatchObject({ outcome: 'done', value: { changed: true } })
  expect(asked).toEqual(['GET, 0 kept, not alone', 'PUT, 1 kept, alone', 'GET, 1 kept, alone'])
})

it('it is asked once more where another write was over meanwhile', async () => {
  const { asked, number, command } = await world()
  const outcome = await close(
    command(undefined, () => done(close(command(), number))),
    number,
  )
  expect(outcome).toMatchObject({ outcome: 'done', value: { changed: false, before: { status: 'closed' } } })
  expect(asked.slice(-2)).toEqual(['GET, 1 kept, alone', 'GET, 1 kept, alone'])
})

it('it is asked once more where a write came meanwhile that has not got through', async () => {
  const { number, command } = await world()
  const outcome = await close(
    // What is written on a closed ticket opens it.
    command(undefined, async () => {
      await done(close(command(), number))
      const waits = await command(NOBODY).reply(number, { body: 'It came back.' }, fresh())
      expect(waits).toMatchObject({ outcome: 'queued' })
    }),
    number,
  )
  expect(outcome).toMatchObject({
    outcome: 'done',
    value: { changed: true, before: { status: 'assigned' }, after: { status: 'closed' } },
  })
}, 30_000)

it('it is asked once more where what was asked for another write to the case is as old', async () => {
  const { asked, number, command } = await world()
  await done(close(command(), number))
  let loads = 0
  const portal = command(undefined, async () => {
    loads += 1
    // The second asks the same and then stands still.
    if (loads > 1) return new Promise(() => undefined)
    const known = asked.length
    void close(portal, number)
    while (asked.length === known) await new Promise(setImmediate)
    return done(command().reopenCase(number, { reason: 'It came back.' }, fresh()))
  })
  expect(await close(portal, number)).toMatchObject({ outcome: 'done', value: { changed: true } })
})

it('it is not asked before where something is kept', async () => {
  const { asked, number, command } = await world()
  expect(await close(command(NOBODY), number)).toMatchObject({ outcome: 'queued' })
  asked.length = 0
  const outcome = await close(command(), number)
  expect(outcome).toMatchObject({ outcome: 'done', value: { changed: false, before: { status: 'closed' } } })
  expect(asked[0]).toMatch(/ kept, alone$/)
}, 30_000)

it('a case that is not there is refused as ever', async () => {
  const { command } = await world()
  const outcome = await close(command(), 99_999_999)
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'not-found' } })
})
