import fc from 'fast-check'
import { expect, it } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { reopenUntil } from '../../src/support/clocks.ts'
import type { HistoryEntry } from '../../src/support/case.ts'
import { runs } from '../support/long.ts'
import { holds } from '../support/property.ts'
import { histories, numberOf, openInOctober, perform, type Step } from './random-history.ts'
import { DAY } from './test-clock.ts'
import type { TestDesk } from './test-desk.ts'

/** Many histories on real files take minutes. */
const LONGEST = runs(60_000, 900_000)

const { statuses, lifecycle, clocks } = infiniteCampus
const statusOf = (id: string) => statuses.items.find((status) => status.id === id)

/** Everything that is stored, without the ids that count lines, in the order of those ids. */
async function everything(desk: TestDesk): Promise<Record<string, object[]>> {
  const without = ({ id: _, ...row }: { id?: unknown }): object => row
  const rows = (sql: string) => desk.rows<{ id?: unknown }>(sql)
  const inLists = 'SELECT number FROM cases ORDER BY last_change'
  return {
    cases: (await rows('SELECT *, 0 AS last_change FROM cases ORDER BY number')).map((row) => ({ ...row })),
    lists: (await rows(inLists)).map((row) => ({ ...row })),
    history: (await rows('SELECT * FROM history ORDER BY history.id')).map(without),
    contacts: (await rows('SELECT * FROM contacts ORDER BY contacts.id')).map((row) => ({ ...row })),
    events: (await rows('SELECT * FROM events ORDER BY events.id')).map(without),
  }
}

/** Several cases wait at once, so that what becomes of them comes by turns. */
const SILENCE = (['file', 'file', 'resolve', 'resolve', 'resolve'] as const).map((act, which): Step => ({
  act,
  which,
  who: 'ann',
  status: 'new',
  pass: DAY,
  looks: [],
}))

it(
  'whatever happens, ticking now and later is as ticking once later',
  async () => {
    const property = fc.asyncProperty(histories({ jumps: false }), async (steps) => {
      const [often, seldom] = [await openInOctober(), await openInOctober()]
      for (const step of [...steps, ...SILENCE]) {
        const from = often.clock.now().getTime()
        for (const share of [...step.looks].sort((one, other) => one - other)) {
          often.clock.set(new Date(from + Math.floor(step.pass * share)).toISOString())
          await often.tick()
        }
        for (const desk of [often, seldom]) desk.clock.set(new Date(from + step.pass).toISOString())
        await often.tick()
        const outcomes = [await perform(often, step), await perform(seldom, step)]
        expect(outcomes[0]).toBe(outcomes[1])
        await often.tick()
      }
      // Into the summer: the clocks go forward, holidays pass, and whoever was silent is flagged.
      for (let days = 0; days < 190; days += 5) {
        often.clock.pass(5 * DAY)
        await often.tick()
      }
      seldom.clock.pass(190 * DAY)
      await seldom.tick()
      expect(await everything(often)).toEqual(await everything(seldom))
      for (const desk of [often, seldom]) await desk.engine.store.close()
    })
    await holds(property, 1)
  },
  LONGEST,
)

it(
  'and the clocks do bring things about in such histories',
  async () => {
    const happened = new Set<string>()
    const property = fc.asyncProperty(histories({ jumps: false }), async (steps) => {
      const desk = await openInOctober()
      for (const step of steps) {
        desk.clock.pass(step.pass)
        await perform(desk, step)
      }
      const lines = await desk.rows<{ what: string }>(
        `SELECT event || ' ' || coalesce(value_after, '') AS what FROM history WHERE by_name = '${infiniteCampus.desk}'
       UNION SELECT event FROM events`,
      )
      for (const { what } of lines) happened.add(what)
      await desk.engine.store.close()
    })
    await holds(property, 1)
    expect([...happened]).toEqual(expect.arrayContaining(['followed-up ', 'status closed', 'flagged']))
  },
  LONGEST,
)

it(
  'a clock that jumps back reopens, recloses and expires nothing',
  async () => {
    const property = fc.asyncProperty(histories({ jumps: true }), async (steps) => {
      const desk = await openInOctober()
      for (const step of steps) {
        await desk.tick()
        const before = await casesNow(desk)
        const number = await numberOf(desk, step)
        desk.clock.pass(step.pass)
        await perform(desk, step)
        await desk.tick()
        await followsTheRules(desk)
        await leftClosed(desk, before, step, number)
        if (step.pass < 0) await leftAlone(desk, before, number)
      }
      await desk.engine.store.close()
    })
    await holds(property, 1)
  },
  LONGEST,
)

interface Row {
  number: number
  status: string
  waiting_on: string
  closed_at: string | null
  follow_ups: number
  updated_at: string
}

const casesNow = (desk: TestDesk) => desk.rows<Row>('SELECT * FROM cases ORDER BY number')

/** The state machine of a case, and of its history. */
async function followsTheRules(desk: TestDesk): Promise<void> {
  for (const row of await casesNow(desk)) {
    const status = statusOf(row.status)
    expect(row.closed_at !== null).toBe(status?.closed)
    expect(row.waiting_on).toBe(status?.waitingOn)
    const most = lifecycle.selfClosing.includes(row.status) ? clocks.selfCloseFollowUps : 0
    expect(row.follow_ups).toBeLessThanOrEqual(most)
    const { history } = await desk.view(row.number)
    const moments = history.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort())
    expect(row.updated_at).toBe(moments.at(-1))
    expect(pathOf(history)).toBe(row.status)
  }
}

/** Where the status lines lead, each of which must follow on the one before. */
function pathOf(history: HistoryEntry[]): string {
  let status: string = lifecycle.initial
  for (const { event, from, to, as } of history) {
    if (event !== 'status') continue
    expect(from).toBe(status)
    const reopened = statusOf(status)?.closed && to === lifecycle.reopened && as === 'requester'
    if (!reopened) expect(statusOf(status)?.next).toContain(to)
    status = to ?? ''
  }
  return status
}

/** A closed case is left by reopening alone, while its window lasts; what stays closed was closed when it was. */
async function leftClosed(desk: TestDesk, before: Row[], step: Step, number: number): Promise<void> {
  const now = await casesNow(desk)
  for (const was of before.filter(({ closed_at: at }) => at !== null)) {
    const is = now.find((row) => row.number === was.number)
    if (is?.closed_at === was.closed_at) continue
    expect([step.act, number]).toEqual(['reopen', was.number])
    const until = reopenUntil(new Date(was.closed_at ?? ''), infiniteCampus)
    expect(desk.clock.now().getTime()).toBeLessThanOrEqual(until.getTime())
  }
}

/** Nothing is due before it was: only the case that somebody acted on may have changed. */
async function leftAlone(desk: TestDesk, before: Row[], number: number): Promise<void> {
  const others = (rows: Row[]) => rows.filter((row) => row.number !== number)
  const known = new Set(before.map((row) => row.number))
  const now = (await casesNow(desk)).filter((row) => known.has(row.number))
  expect(others(now)).toEqual(others(before))
}
