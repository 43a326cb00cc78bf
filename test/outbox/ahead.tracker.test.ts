import { expect, it, onTestFinished } from 'vitest'
import { laneOf, type Entry } from '../../src/outbox/entry.ts'
import { openJournal } from '../../src/outbox/journal.ts'
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

/** What Request Tracker is asked, how many writes are kept on the disk then, and whether others may write to the case. */
async function world() {
  const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))
  const folder = newFolder(cleanUp)
  const clock = movedClock()
  const mapping = { ...MAPPING, queue: await newQueue() }
  const asked: string[] = []
  const clean = trackerPortal({ user: 'ann', rest: restAs('ann'), clock, mapping })
  const { number } = await done(clean.createCase(NEW_CASE, { key: crypto.randomUUID() }))
  const note = (method: string): void => {
    const journal = openJournal(folder)
    const claim = journal.claim(laneOf({ ...OWNER, district: 'Lakeside', args: [number] } as Entry))
    claim?.release()
    asked.push(`${method}, ${journal.entries().length} kept, ${claim === null ? 'alone' : 'not alone'}`)
  }
  const command = (url?: string) => {
    const rest = heard(restAs('ann', url), note)
    const portal = trackerPortal({ user: 'ann', rest, clock, mapping, looksAt: () => false })
    cleanUp(() => portal.dispose())
    return keptOver(() => portal, { owner: OWNER, folder, budget: BUDGET })
  }
  return { asked, clean, number: number ?? 0, command }
}

const fresh = () => ({ key: crypto.randomUUID(), fresh: true })

it('what a case was is asked while the write is put on the disk, and it is there before the write leaves', async () => {
  const { asked, number, command } = await world()
  const outcome = await command().portal.closeCase(number, { comment: null }, fresh())
  expect(outcome).toMatchObject({ outcome: 'done', value: { changed: true } })
  expect(asked).toEqual(['GET, 0 kept, alone', 'PUT, 1 kept, alone', 'GET, 1 kept, alone'])
})

it('it is asked once more where something that waited goes first', async () => {
  const { clean, number, command } = await world()
  await done(clean.closeCase(number, { comment: null }, fresh()))
  // What is written on a closed ticket opens it.
  const waits = await command(NOBODY).portal.reply(number, { body: 'It came back.' }, fresh())
  expect(waits).toMatchObject({ outcome: 'queued' })

  const outcome = await command().portal.closeCase(number, { comment: null }, fresh())
  expect(outcome).toMatchObject({
    outcome: 'done',
    value: { changed: true, before: { status: 'assigned' }, after: { status: 'closed' } },
  })
}, 30_000)

it('a case that is not there is refused as ever', async () => {
  const { command } = await world()
  const outcome = await command().portal.closeCase(99_999_999, { comment: null }, fresh())
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'not-found' } })
})
