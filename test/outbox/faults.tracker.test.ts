import { describe, expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../src/outbox/journal.ts'
import {
  MAPPING,
  movedClock,
  newQueue,
  restAs,
  trackerPortal,
} from '../portals/request-tracker/open-tracker.ts'
import { onServer } from '../portals/request-tracker/on-server.ts'
import { inject } from 'vitest'
import { FAULTS, startFaultProxy, type Fault } from './fault-proxy.ts'
import { keptOver, limitsOf, newFolder } from './kept-portal.ts'
import { VERBS } from './verbs.ts'

/** A Request Tracker may take a second for a call where others compute. */
const BUDGET = 5_000
const PATIENT = 30_000

/** Of the request only a part comes there. */
const NEVER_THERE: readonly Fault[] = ['cut-before-request', 'cut-in-request', 'truncate-request']
/** Nothing on a Request Tracker holds a key to one ticket: what a network brings twice is there twice. */
const TWICE: readonly Fault[] = ['duplicate-request', 'duplicate-and-cut']

const WRITES = { createCase: 'tickets', reply: 'correspondences' } as const

const isWrite = (head: string): boolean => /^POST \/REST\/2\.0\/ticket(?:\/\d+\/correspond)? /.test(head)

/** Waits until something has become so on the server: it goes on with a request that nobody waits for any more. */
async function becomes(count: () => Promise<number>, wanted: number): Promise<void> {
  const deadline = Date.now() + PATIENT
  while ((await count()) < wanted && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

async function world() {
  const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))
  const proxy = await startFaultProxy(inject('tracker').url, { short: 40, long: BUDGET + 500 })
  cleanUp(() => proxy.close())
  const mapping = { ...MAPPING, queue: await newQueue() }
  const folder = newFolder(cleanUp)
  const clock = movedClock()
  const clean = trackerPortal({ user: 'ann', rest: restAs('ann'), clock, mapping })
  cleanUp(() => clean.dispose())
  const command = (budget: number) =>
    keptOver(
      () => trackerPortal({ user: 'ann', rest: restAs('ann', proxy.url, limitsOf(budget)), clock, mapping }),
      { owner: { portal: 'desk', origin: proxy.url, who: 'ann' }, folder, budget },
    )
  return { proxy, clean, command, folder, onServer: () => onServer(mapping.queue) }
}

describe.each(Object.entries(WRITES))('%s over a Request Tracker, one of %s', (method, counted) => {
  test.each(FAULTS)('%s', async (fault) => {
    const { proxy, clean, command, folder, onServer: seen } = await world()
    const count = async () => (await seen())[counted]
    const act = await VERBS[method as keyof typeof WRITES]?.(clean, () => clean)
    const before = await count()
    const key = crypto.randomUUID()
    let writes = 0
    proxy.plan((head): Fault | null => (isWrite(head) && (writes += 1) === 1 ? fault : null))

    const { portal } = command(BUDGET)
    const first = await act?.(portal, key, () => portal)
    await portal.dispose()
    const twice = TWICE.includes(fault)
    if (first?.outcome !== 'done') {
      expect(['queued', 'unknown'], JSON.stringify(first)).toContain(first?.outcome)
      if (!NEVER_THERE.includes(fault)) await becomes(count, before + (twice ? 2 : 1))
      const { portal: next, outbox } = command(PATIENT)
      const [news] = await outbox.send({ budget: PATIENT })
      await next.dispose()
      expect(news?.outcome).toMatchObject({ outcome: 'done' })
    }
    expect(await count()).toBe(before + (twice ? 2 : 1))
    // What may be there is looked up before anything is sent again; only what never came there goes twice.
    expect(writes).toBe(NEVER_THERE.includes(fault) ? 2 : 1)
    expect(openJournal(folder).entries()).toEqual([])
    expect(await clean.findByKey(key)).not.toBeNull()
  })
})
