import { describe, expect, onTestFinished, test } from 'vitest'
import type { Entry } from '../../src/outbox/entry.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import type { Call, Capabilities, Outcome, Portal } from '../../src/portal/port.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { startTeam } from '../server/team.ts'
import { runs } from '../support/long.ts'
import { FAULTS, startFaultProxy, type Fault } from './fault-proxy.ts'
import { keptPortal, newFolder } from './kept-portal.ts'

const BUDGET = 400
// Twice as long as a portal may be at work unseen: on a busy machine the fault may come with the second attempt.
const PATIENT = 25_000
const AFTERWARDS = 250

/** What portals have that know no idempotency: whoever files twice has two cases. */
interface Memory {
  /** Under which keys each write really went out. */
  sent: Map<string, string[]>
  count: number
}

/**
 * The portal as it would be without idempotency of its own: every attempt is a new write there. With `lookup` it can be
 * asked for what was written under a key, as a portal that keeps the key in a field of the case.
 */
function without(exactlyOnce: Capabilities['exactlyOnce'], memory: Memory) {
  return (portal: Portal): Portal => ({
    ...portal,
    capabilities: () => ({ ...portal.capabilities(), exactlyOnce }),
    createCase: async (input, call: Call): Promise<Outcome<never>> => {
      const own = crypto.randomUUID()
      memory.sent.set(call.key, [...(memory.sent.get(call.key) ?? []), own])
      memory.count += 1
      const outcome = await portal.createCase(input, { ...call, key: own })
      return ('key' in outcome ? { ...outcome, key: call.key } : outcome) as Outcome<never>
    },
    findByKey: async (key) => {
      for (const own of memory.sent.get(key) ?? []) {
        const found = await portal.findByKey(own)
        if (found !== null) return found
      }
      return null
    },
  })
}

async function world(exactlyOnce: Capabilities['exactlyOnce']) {
  const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))
  const team = await startTeam()
  const ann = await team.desk()
  const proxy = await startFaultProxy(team.url, { short: 40, long: BUDGET + 200 })
  cleanUp(() => proxy.close())
  const folder = newFolder(cleanUp)
  const memory: Memory = { sent: new Map(), count: 0 }
  const where = { url: proxy.url, realUrl: team.url, credentials: ann.credentials, folder }
  const command = (budget: number) => keptPortal({ ...where, budget, change: without(exactlyOnce, memory) })
  const cases = async () => (await ann.portal('Lakeside').listCases({ limit: 100 })).items.length
  return { proxy, folder, where, memory, command, cases }
}

const tried = runs(0, 1) === 1 ? FAULTS : FAULTS.filter((fault) => !fault.startsWith('delay'))
const isWrite = (head: string): boolean => /^idempotency-key:/im.test(head)

describe('a portal that must be asked by the key', () => {
  test('has every case once, whatever is cut when', async () => {
    const { proxy, folder, command, cases } = await world('lookup')
    for (const [index, fault] of tried.entries()) {
      let left = 1
      proxy.plan((head): Fault | null => (isWrite(head) && left-- > 0 ? fault : null))
      const { portal } = command(BUDGET)
      const first = await portal.createCase(NEW_CASE, { key: `key-${index}` })
      await portal.dispose()
      if (first.outcome !== 'done') {
        await new Promise((resolve) => setTimeout(resolve, AFTERWARDS))
        const [news] = await command(PATIENT).outbox.send({ budget: PATIENT })
        expect(news?.outcome, fault).toMatchObject({ outcome: 'done', value: { subject: NEW_CASE.subject } })
      }
      expect([fault, await cases()]).toEqual([fault, index + 1])
      expect([fault, openJournal(folder).entries()]).toEqual([fault, []])
    }
    // Twice nothing comes there, which is sure only after a time.
  }, 120_000)
})

test('a portal that is still at work on what it got is not sent it once more', async () => {
  const { proxy, folder, where, memory, cases } = await world('lookup')
  const began = performance.now()
  const slowly = (portal: Portal): Portal => ({
    ...without('lookup', memory)(portal),
    findByKey: async (key) =>
      performance.now() - began < 3_000 ? null : without('lookup', memory)(portal).findByKey(key),
  })
  let left = 1
  proxy.plan((head): Fault | null => (isWrite(head) && left-- > 0 ? 'cut-in-answer' : null))
  const first = keptPortal({ ...where, budget: BUDGET, change: slowly })
  expect(await first.portal.createCase(NEW_CASE, { key: 'slow' })).toMatchObject({ outcome: 'unknown' })
  const [kept] = openJournal(folder).entries()
  expect(Date.parse(kept?.notBefore ?? '')).toBeGreaterThan(Date.now())
  // Another command a moment later, as a person at a terminal starts one.
  const [news] = await keptPortal({ ...where, budget: PATIENT, change: slowly }).outbox.send({
    budget: PATIENT,
  })
  expect(news?.outcome).toMatchObject({ outcome: 'done', replayed: true })
  expect([memory.count, await cases()]).toEqual([1, 1])
})

test('is on the disk as sent before anything leaves, with when a look is sure, whoever is killed then', async () => {
  for (const exactlyOnce of ['lookup', 'no'] as const) {
    const { folder, where, memory } = await world(exactlyOnce)
    let kept: Entry | undefined
    const watched = (portal: Portal): Portal => {
      const real = without(exactlyOnce, memory)(portal)
      const createCase: Portal['createCase'] = (...call) => {
        kept = openJournal(folder).entries()[0]
        return real.createCase(...call)
      }
      return { ...real, createCase }
    }
    const { portal } = keptPortal({ ...where, budget: PATIENT, change: watched })
    await portal.createCase(NEW_CASE, { key: 'watched' })
    expect(kept).toMatchObject({ key: 'watched', state: 'sending' })
    const sure = kept?.notBefore ? Date.parse(kept.notBefore) - Date.parse(kept.createdAt) : null
    if (exactlyOnce === 'no') expect(sure).toBeNull()
    else expect(sure).toBeGreaterThanOrEqual(10_000)
  }
})

describe('a portal that cannot be asked', () => {
  test('never gets by itself what it may have; a person may say so', async () => {
    const { proxy, folder, memory, command, cases } = await world('no')
    for (const [index, fault] of tried.entries()) {
      const before = await cases()
      memory.count = 0
      let left = 1
      proxy.plan((head): Fault | null => (isWrite(head) && left-- > 0 ? fault : null))
      const key = `key-${index}`
      const { portal } = command(BUDGET)
      const first = await portal.createCase(NEW_CASE, { key })
      await portal.dispose()
      await new Promise((resolve) => setTimeout(resolve, AFTERWARDS))
      const filed = (await cases()) - before
      expect([fault, memory.count]).toEqual([fault, 1])
      if (first.outcome === 'done') {
        expect([fault, filed]).toEqual([fault, 1])
        continue
      }
      expect([fault, first.outcome]).toEqual([fault, 'unknown'])
      const [news] = await command(PATIENT).outbox.send({ budget: PATIENT })
      expect(news?.outcome).toMatchObject({ outcome: 'unknown', key })
      const behind = await command(PATIENT).portal.createCase(NEW_CASE, { key: `behind-${index}` })
      expect(behind).toMatchObject({ outcome: 'queued', problem: { code: 'behind-another' } })
      expect([fault, memory.count, (await cases()) - before]).toEqual([fault, 1, filed])
      await command(PATIENT).outbox.send({ budget: PATIENT, keys: [key], again: true })
      await command(PATIENT).outbox.send({ budget: PATIENT })
      expect([fault, (await cases()) - before]).toEqual([fault, filed + 2])
      expect(openJournal(folder).entries()).toEqual([])
    }
  })
})
