import type { CaseSummary } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { caseClocks, type ClockedCase } from '../clocks.ts'
import { labelIn } from '../named.ts'
import { ago } from '../time/words.ts'
import type { TodayItem } from './item.ts'

/** An open case; `statusSince` where its status closes by itself. */
export type OpenCase = Pick<
  CaseSummary,
  'number' | 'id' | 'subject' | 'status' | 'waitingOn' | 'dueDate' | 'closedAt' | 'updatedAt'
> &
  Partial<Pick<ClockedCase, 'statusSince'>>

/** A due date is worth a look so many days before. */
const DUE_SOON_DAYS = 7

/** The open cases that wait on the requester, or whose date comes near. */
export function caseItems(cases: readonly OpenCase[], catalog: Catalog, now: Date): TodayItem[] {
  return cases.flatMap((found) => {
    const { statusSince, waitingOn, updatedAt, status } = found
    const clocks = caseClocks({ ...found, statusSince: statusSince ?? updatedAt }, catalog, now).filter(
      ({ kind, days }) =>
        (kind === 'self-close' && statusSince !== undefined) || (kind === 'due' && days <= DUE_SOON_DAYS),
    )
    const [soonest] = clocks.sort((one, other) => (one.at < other.at ? -1 : 1))
    if (waitingOn !== 'requester' && soonest === undefined) return []
    const label = labelIn(catalog.statuses.items, status)
    return [
      {
        ...{ kind: 'case' as const, id: String(found.number ?? found.id), title: found.subject },
        why: soonest?.text ?? `${label}; waits on you, changed ${ago(new Date(updatedAt), now)}`,
        at: soonest?.at ?? null,
        next: found.number === null ? 'campus case list' : `campus case view ${found.number}`,
      },
    ]
  })
}
