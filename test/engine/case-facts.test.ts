import fc from 'fast-check'
import { expect, it } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { caseFacts } from '../../src/engine/case-facts.ts'
import type { CaseDetail } from '../../src/support/case.ts'
import { frameOf } from '../../src/support/report/frame.ts'
import { waited } from '../../src/support/report/waited.ts'
import { runs, seeds } from '../support/long.ts'
import { histories, openInOctober, perform, type Step } from './random-history.ts'

/** After all that happens. */
const frame = frameOf(infiniteCampus, new Date('2029-01-03T18:00:00Z'))

const changes = ({ history }: CaseDetail) => history.filter(({ event }) => event === 'status')

/** Told by the whole history of a case, one status after the other, each measured by itself. */
function hoursFor(side: 'requester' | 'desk', found: CaseDetail): number | null {
  const moves = changes(found)
  const stays = [
    { status: moves[0]?.from ?? found.status, at: found.createdAt },
    ...moves.map(({ to, at }) => ({ status: to ?? '', at })),
  ]
  const hours = stays.flatMap(({ status, at }, index) => {
    const known = infiniteCampus.statuses.items.find(({ id }) => id === status)
    if (!known || known.closed || known.waitingOn !== side) return []
    return [frame.hoursBetween(at, stays[index + 1]?.at ?? frame.now)]
  })
  return hours.length === 0 ? null : hours.reduce((sum, one) => sum + one, 0)
}

it(
  'reports count what the histories of the cases say, with a clock that is set back, too',
  async () => {
    const property = fc.asyncProperty(histories({ jumps: true }), async (steps: Step[]) => {
      const desk = await openInOctober()
      for (const step of steps) {
        desk.clock.pass(step.pass)
        await perform(desk, step)
      }
      const { items } = await desk.read((reading) => caseFacts(reading, { limit: 100, moves: true }))
      const { items: without } = await desk.read((reading) => caseFacts(reading, { limit: 100 }))
      const cases: CaseDetail[] = []
      for (const { number } of items) cases.push(await desk.view(number))
      const answers = cases.map(
        ({ history }) =>
          history
            .filter(({ event, as }) => event === 'commented' && as === 'desk')
            .map(({ at }) => at)
            .sort()[0] ?? null,
      )
      expect(items.map(({ moves }) => moves)).toEqual(
        cases.map((one) =>
          changes(one)
            .map(({ at, from, to }) => [at, from, to].join('\t'))
            .join('\n'),
        ),
      )
      expect(items.map(({ answeredAt }) => answeredAt)).toEqual(answers)
      expect(without).toEqual(items.map((one) => ({ ...one, moves: null })))
      const rows = waited(items, frame)
      for (const side of ['requester', 'desk'] as const) {
        const hours = cases.map((one) => hoursFor(side, one)).filter((one) => one !== null)
        const of = (name: string) =>
          rows.find(({ key, measure }) => key === side && measure === name)?.value ?? 0
        expect(of('count')).toBe(hours.length)
        // Told to one digit; half of the last one may go either way.
        expect(Math.abs(of('longest') - Math.max(0, ...hours))).toBeLessThan(0.0501)
      }
    })
    for (const seed of seeds(runs(4, 40), runs(1, 5))) await fc.assert(property, { seed, numRuns: 2 })
  },
  runs(60_000, 900_000),
)
