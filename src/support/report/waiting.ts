import { groupBy } from '../group-by.ts'
import type { WaitingOn } from '../case.ts'
import { countRow, durationRows } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import type { ReportRow } from './row.ts'
import { waited } from './waited.ts'

const SIDES: readonly (readonly [WaitingOn, string])[] = [
  ['requester', 'Us'],
  ['desk', 'The desk'],
  ['nobody', 'Nobody'],
]

/**
 * Whom open cases wait for, and for how long they have been in the status that says so; then how long all cases have
 * waited since they were created.
 */
export function waiting(facts: readonly CaseFacts[], frame: Frame): ReportRow[] {
  const open = facts
    .filter(({ closedAt }) => closedAt === null)
    .map(({ waitingOn, status, statusSince }) => ({
      waitingOn,
      status,
      hours: frame.hoursBetween(statusSince, frame.now),
    }))
  const bySide = groupBy(open, ({ waitingOn }) => waitingOn)
  const byStatus = groupBy(open, ({ status }) => status)
  const rows = (
    place: Pick<ReportRow, 'report' | 'group' | 'key' | 'label'>,
    cases: readonly { hours: number }[],
  ) => [
    countRow(place, cases.length, open.length),
    ...durationRows(
      place,
      cases.map(({ hours }) => hours),
    ),
  ]
  return [
    ...SIDES.filter(([side]) => side !== 'nobody' || bySide.has(side)).flatMap(([key, label]) =>
      rows({ report: 'waiting', group: 'waiting-on', key, label }, bySide.get(key) ?? []),
    ),
    ...frame.catalog.statuses.items
      .map(({ id }) => id)
      .concat(
        [...byStatus.keys()].filter((id) => !frame.catalog.statuses.items.some((item) => item.id === id)),
      )
      .flatMap((key) => {
        const cases = byStatus.get(key)
        const place = {
          report: 'waiting',
          group: 'status',
          key,
          label: frame.label('statuses', key),
        } as const
        return cases ? rows(place, cases) : []
      }),
    ...waited(facts, frame),
  ]
}
