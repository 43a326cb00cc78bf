import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { makeSample } from '../../src/portals/local/make-sample.ts'
import { fillSample } from '../../src/portals/local/sample.ts'
import { CLOSED_CASES } from '../../src/portals/local/sample/closed-cases.ts'
import { OLD_CASES } from '../../src/portals/local/sample/old-cases.ts'
import { OPEN_CASES } from '../../src/portals/local/sample/open-cases.ts'
import { WAITING_CASES } from '../../src/portals/local/sample/waiting-cases.ts'
import type { Portal } from '../../src/portal/port.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { daysUntilFlag, reopenUntil, selfCloseAt } from '../../src/support/clocks.ts'
import { testClock } from '../engine/test-clock.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { openTestPortal } from './open-portal.ts'

const clock = testClock()

async function openSample(): Promise<Portal> {
  const file = join(temporaryFolder(), 'sample.db')
  const store = openSqliteStore({ file })
  await fillSample(store, { clock, catalog: infiniteCampus })
  await store.close()
  return openTestPortal({ name: 'sample', file, sample: true, catalog: async () => infiniteCampus, clock })
}

const everything = async (portal: Portal) => (await portal.listCases({ limit: 1000 })).items

describe('the sample', () => {
  it('is the same whenever it is made at one moment', async () => {
    const [one, other] = [await openSample(), await openSample()]
    const cases = await everything(one)
    expect(await everything(other)).toEqual(cases)
    const number = cases[7]?.number ?? 0
    expect(await other.viewCase(number)).toEqual(await one.viewCase(number))
  })

  it('is made whole where it was cut short, and only once', async () => {
    const file = join(temporaryFolder(), 'sample.db')
    const cut = openSqliteStore({ file })
    await cut.write(async () => undefined)
    await cut.close()
    const make = () => makeSample({ file, clock, catalog: infiniteCampus })
    expect((await make()).made).toBe(true)
    expect((await make()).made).toBe(false)
    const portal = openTestPortal({ file, sample: true, catalog: async () => infiniteCampus, clock })
    expect((await everything(portal)).length).toBeGreaterThan(30)
  })

  it('has a district, its people and notices', async () => {
    const portal = await openSample()
    expect(await portal.district()).toMatchObject({ id: 'cedar-valley', name: 'Cedar Valley Unified' })
    const contacts = await portal.listContacts()
    expect(contacts.map(({ state }) => state).sort()).toEqual([
      'active',
      'active',
      'active',
      'active',
      'invited',
    ])
    const days = contacts.map(({ lastActivityAt }) =>
      daysUntilFlag(lastActivityAt, infiniteCampus, clock.now()),
    )
    expect(days.filter((left) => left !== null && left < 30)).toEqual([9])
    const notices = await portal.listNotices()
    expect(notices.map(({ kind, state }) => [kind, state])).toEqual([
      ['incident', 'open'],
      ['maintenance', 'open'],
    ])
  })

  it('has about forty cases, in every status, oldest number first filed', async () => {
    const cases = await everything(await openSample())
    expect(cases.length).toBeGreaterThanOrEqual(38)
    const statuses = infiniteCampus.statuses.items.map(({ id }) => id)
    expect([...new Set(cases.map(({ status }) => status))].sort()).toEqual(statuses.sort())
    const filed = [...cases].sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    expect(filed.map(({ createdAt }) => createdAt)).toEqual(filed.map(({ createdAt }) => createdAt).sort())
    expect(cases.every(({ updatedAt }) => updatedAt <= clock.now().toISOString())).toBe(true)
  })

  it('has clocks that run, and windows open and shut', async () => {
    const portal = await openSample()
    const now = clock.now()
    const { items: pending } = await portal.listCases({
      limit: 100,
      status: ['pending-customer-verification'],
    })
    expect(pending.length).toBeGreaterThanOrEqual(4)
    for (const { number } of pending) {
      const { statusSince } = await portal.viewCase(number ?? 0)
      expect(selfCloseAt(new Date(statusSince), infiniteCampus) > now).toBe(true)
    }
    const closed = (await everything(portal)).flatMap(({ closedAt }) =>
      closedAt ? [new Date(closedAt)] : [],
    )
    const windows = closed.map((at) => reopenUntil(at, infiniteCampus) > now)
    expect([windows.includes(true), windows.includes(false)]).toEqual([true, true])
  })

  it('can be acted on, by somebody who comes new to it', async () => {
    const portal = await openSample()
    const [newest] = await everything(portal)
    const outcome = await portal.reply(newest?.number ?? 0, { body: 'Hello' }, { key: 'k' })
    expect(outcome.outcome).toBe('done')
    expect(portal.introduced?.name).toBe('Ann Lee')
    expect((await portal.district()).name).toBe('Cedar Valley Unified')
  })

  it('uses only words of the shipped catalog', () => {
    const all = [...OPEN_CASES, ...WAITING_CASES, ...CLOSED_CASES, ...OLD_CASES]
    const unknown = (used: (string | undefined)[], known: { id: string }[]) =>
      [...new Set(used)].filter((word) => word !== undefined && !known.some(({ id }) => id === word))
    const { types, modules, priorities, statuses } = infiniteCampus
    expect(
      unknown(
        all.map(({ type }) => type),
        types.items,
      ),
    ).toEqual([])
    expect(
      unknown(
        all.map(({ module }) => module),
        modules.items,
      ),
    ).toEqual([])
    expect(
      unknown(
        all.map(({ priority }) => priority),
        priorities.items,
      ),
    ).toEqual([])
    const steps = all.flatMap((item) => item.steps ?? [])
    expect(
      unknown(
        steps.map((step) => ('status' in step ? step.status : undefined)),
        statuses.items,
      ),
    ).toEqual([])
  })
})
