import type { WaitingOn } from '../case.ts'
import { countRow, durationRows } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import { percent } from './numbers.ts'
import type { ReportRow } from './row.ts'
import { eachStay } from './stays.ts'

type Side = Exclude<WaitingOn, 'nobody'>

const SIDES: readonly (readonly [Side, string])[] = [
  ['requester', 'Us'],
  ['desk', 'The desk'],
]

/** How long every case has waited for each side in its whole life, closed ones too, and whose part of it that is. */
export function waited(facts: readonly CaseFacts[], frame: Frame): ReportRow[] {
  const hours: Record<Side, number[]> = { requester: [], desk: [] }
  const sideOf = sides(frame)
  const sums: Record<Side, number | null> = { requester: null, desk: null }
  // Everything is measured up to now, which takes half as long as from one moment to the next.
  let left = 0
  const add = (status: string, since: string) => {
    const before = frame.hoursBetween(since, frame.now)
    const side = sideOf.get(status) ?? null
    if (side !== null) sums[side] = (sums[side] ?? 0) + Math.max(0, before - left)
    left = before
  }
  for (const fact of facts) {
    sums.requester = sums.desk = null
    left = 0
    eachStay(fact, add)
    for (const [side] of SIDES) {
      const sum = sums[side]
      if (sum !== null) hours[side].push(sum)
    }
  }
  const totals = SIDES.map(([side]) => hours[side].reduce((sum, one) => sum + one, 0))
  const whole = totals.reduce((sum, one) => sum + one, 0)
  return [
    ...SIDES.flatMap(([key, label]) => {
      const place = { report: 'waiting', group: 'waited', key, label } as const
      return [countRow(place, hours[key].length, facts.length), ...durationRows(place, hours[key])]
    }),
    ...SIDES.map(([key, label], index): ReportRow => {
      const value = percent(totals[index] ?? 0, whole)
      return {
        ...{ report: 'waiting', group: 'waited-share', key, label, month: null },
        ...{ measure: 'share', value, unit: 'percent', share: null },
      }
    }),
  ]
}

/** For whom a case waits in a status; closed, and where nobody knows the status, for nobody. */
function sides({ catalog }: Frame): ReadonlyMap<string, Side | null> {
  return new Map(
    catalog.statuses.items.map(({ id, waitingOn, closed }) => [
      id,
      closed || waitingOn === 'nobody' ? null : waitingOn,
    ]),
  )
}
