import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { laneOf } from '../../src/outbox/entry.ts'
import { openJournal, type Journal } from '../../src/outbox/journal.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import {
  MAPPING,
  movedClock,
  newQueue,
  restAs,
  trackerPortal,
} from '../portals/request-tracker/open-tracker.ts'
import { keptOver, newFolder } from './kept-portal.ts'
import { done } from './verbs.ts'

const OWNER = { portal: 'desk', origin: 'desk', who: 'ann' }

/** A close without a comment, which leaves no key, waits for its lane until `meanwhile` is over. */
async function closedAfter(
  meanwhile: (world: { journal: Journal; id: string; close: () => Promise<unknown> }) => Promise<void>,
) {
  const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))
  const folder = newFolder(cleanUp)
  const mapping = { ...MAPPING, queue: await newQueue() }
  const portal = trackerPortal({ user: 'ann', rest: restAs('ann'), clock: movedClock(), mapping })
  cleanUp(() => portal.dispose())
  const made = await done(portal.createCase(NEW_CASE, { key: crypto.randomUUID() }))
  const number = made.number ?? 0
  const journal = openJournal(folder)
  const lane = { ...OWNER, district: 'Lakeside', args: [number] } as Parameters<typeof laneOf>[0]
  const claim = journal.claim(laneOf(lane))
  const waiting = keptOver(() => portal, { owner: OWNER, folder, budget: 20_000 })
  const outcome = waiting.portal.closeCase(number, { comment: null }, { key: 'mine', fresh: true })
  while (journal.entries().length === 0) await setTimeout(5)
  const close = () => done(portal.closeCase(number, { comment: null }, { key: 'mine' }))
  await meanwhile({ journal, id: journal.entries()[0]?.id ?? '', close })
  claim?.release()
  return { outcome: await outcome, status: (await portal.viewCase(number)).status }
}

it('what another process sent meanwhile is done, although it left no key', async () => {
  const { outcome, status } = await closedAfter(async ({ journal, id, close }) => {
    await close()
    journal.remove(id)
  })
  expect(outcome).toMatchObject({ outcome: 'done', value: { case: { status: 'closed' } } })
  expect(status).toBe('closed')
})

it('what somebody dropped meanwhile was not sent', async () => {
  const { outcome, status } = await closedAfter(async ({ journal, id }) => journal.drop(id))
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'dropped' } })
  expect(status).not.toBe('closed')
})
