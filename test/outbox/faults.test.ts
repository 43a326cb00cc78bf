import { describe, expect, test } from 'vitest'
import { METHODS } from '../../src/outbox/methods.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import { startTeam, type Team } from '../server/team.ts'
import { runs } from '../support/long.ts'
import { FAULTS, startFaultProxy, type Fault } from './fault-proxy.ts'
import { keptPortal, newFolder } from './kept-portal.ts'
import { traces } from './traces.ts'
import { VERBS } from './verbs.ts'

const BUDGET = 400
/** Of the command that comes next: the computer may be busy. */
const PATIENT = 15_000
/** A second attempt of the command that is cut has come to an end by then, also at the server. */
const AFTERWARDS = 250

async function effectOf(team: Team, act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await traces(team.store)
  await act()
  const after = await traces(team.store)
  const changed = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
  return Object.fromEntries(changed.filter(([, count]) => count !== 0))
}

/** A fault of each kind of moment for every verb, and all there are for those that are used most. */
const EACH: readonly Fault[] = [
  ...(['cut-before-request', 'cut-in-request', 'cut-while-it-works', 'cut-in-answer'] as const),
  ...(['cut-after-answer', 'late-answer', 'duplicate-and-cut'] as const),
]
const MOST_USED = ['createCase', 'reply', 'closeCase', 'updateCase', 'desk.reply']
const faultsFor = (method: string): readonly Fault[] =>
  runs(0, 1) === 1 || MOST_USED.includes(method) ? FAULTS : EACH

const isWrite = (head: string): boolean => /^idempotency-key:/im.test(head)

test('every write of the port is tried, but those that this portal does not have', () => {
  const lacking = ['importMail', 'roster.seen', 'updates.record']
  expect([...Object.keys(VERBS), ...lacking].sort()).toEqual([...METHODS].sort())
})

// They wait most of the time, each for its own server.
describe.concurrent('one effect, whatever is cut when', () => {
  test.each(Object.entries(VERBS))('%s', async (method, prepare) => {
    const cleaning: (() => unknown)[] = []
    const cleanUp = (act: () => unknown): void => void cleaning.push(act)
    try {
      const team = await startTeam({ cleanUp })
      const ann = await team.desk()
      const clean = ann.portal('Lakeside')
      const proxy = await startFaultProxy(team.url, { short: 40, long: BUDGET + 200 })
      cleanUp(() => proxy.close())
      const folder = newFolder(cleanUp)
      const command = (budget: number) =>
        keptPortal({ url: proxy.url, realUrl: team.url, credentials: ann.credentials, folder, budget })

      const usual = await prepare(clean, ann.portal)
      const expected = await effectOf(team, async () =>
        expect(await usual(clean, crypto.randomUUID(), ann.portal)).toMatchObject({ outcome: 'done' }),
      )
      expect(expected['keys'], JSON.stringify(expected)).toBe(1)
      for (const fault of faultsFor(method)) {
        const act = await prepare(clean, ann.portal)
        const key = crypto.randomUUID()
        const effect = await effectOf(team, async () => {
          let left = 1
          proxy.plan((head): Fault | null => (isWrite(head) && left-- > 0 ? fault : null))
          const { portal, of } = command(BUDGET)
          const first = await act(portal, key, of)
          await portal.dispose()
          if (first.outcome === 'done') return
          expect(['queued', 'unknown'], `${fault}: ${JSON.stringify(first)}`).toContain(first.outcome)
          await new Promise((resolve) => setTimeout(resolve, AFTERWARDS))
          const { portal: next, outbox } = command(PATIENT)
          const [news] = await outbox.send({ budget: PATIENT })
          await next.dispose()
          expect(news?.outcome, `${fault}: ${JSON.stringify(news)}`).toMatchObject({ outcome: 'done' })
        })
        expect([fault, effect]).toEqual([fault, expected])
        expect([fault, openJournal(folder).entries()]).toEqual([fault, []])
      }
    } finally {
      for (const act of cleaning.reverse()) await act()
    }
  })
})
