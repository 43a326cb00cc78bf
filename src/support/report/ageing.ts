import { groupBy } from '../group-by.ts'
import { bandRows, countRow, durationRows, medianRow, type Band } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import type { ReportRow } from './row.ts'

/** How old open cases are, in business hours. */
export const AGES: readonly Band[] = [
  { key: 'up-to-8', label: 'up to 8 hours', upTo: 8 },
  { key: 'up-to-24', label: '8 to 24 hours', upTo: 24 },
  { key: 'up-to-60', label: '24 to 60 hours', upTo: 60 },
  { key: 'up-to-120', label: '60 to 120 hours', upTo: 120 },
  { key: 'up-to-240', label: '120 to 240 hours', upTo: 240 },
  { key: 'over-240', label: 'over 240 hours', upTo: Number.POSITIVE_INFINITY },
]

export function ageing(facts: readonly CaseFacts[], frame: Frame): ReportRow[] {
  const open = facts
    .filter(({ closedAt }) => closedAt === null)
    .map(({ module, createdAt }) => ({ module, hours: frame.hoursBetween(createdAt, frame.now) }))
  const hours = open.map((one) => one.hours)
  const all = { report: 'ageing', group: 'all', key: 'open', label: 'Open cases' } as const
  return [
    countRow(all, open.length, facts.length),
    ...durationRows(all, hours),
    ...bandRows({ report: 'ageing', group: 'age' }, AGES, hours),
    ...byModule(open, frame),
  ]
}

/** Those with the most open cases first. */
function byModule(open: readonly { module: string; hours: number }[], frame: Frame): ReportRow[] {
  return [...groupBy(open, ({ module }) => module)]
    .sort(([one, few], [other, many]) => many.length - few.length || (one < other ? -1 : 1))
    .flatMap(([key, cases]) => {
      const place = { report: 'ageing', group: 'module', key, label: frame.label('modules', key) } as const
      const hours = cases.map((one) => one.hours)
      return [countRow(place, cases.length, open.length), medianRow(place, hours)]
    })
}
