import { groupBy } from '../group-by.ts'
import { bandRows, countRow, durationRows, medianRow, type Band } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import { monthsBetween } from './numbers.ts'
import type { ReportRow } from './row.ts'

/** How long the desk took to answer, in business hours. */
export const ANSWERS: readonly Band[] = [
  { key: 'up-to-2', label: 'up to 2 hours', upTo: 2 },
  { key: 'up-to-8', label: '2 to 8 hours', upTo: 8 },
  { key: 'up-to-24', label: '8 to 24 hours', upTo: 24 },
  { key: 'up-to-60', label: '24 to 60 hours', upTo: 60 },
  { key: 'over-60', label: 'over 60 hours', upTo: Number.POSITIVE_INFINITY },
]

/** From a case's creation to the first answer of the desk. */
export function response(facts: readonly CaseFacts[], frame: Frame): ReportRow[] {
  const answered = facts.flatMap(({ module, createdAt, answeredAt }) =>
    answeredAt === null
      ? []
      : [{ module, month: frame.monthOf(createdAt), hours: frame.hoursBetween(createdAt, answeredAt) }],
  )
  const unanswered = facts.filter(({ answeredAt, closedAt }) => answeredAt === null && closedAt === null)
  const hours = answered.map((one) => one.hours)
  const all = { report: 'response', group: 'all', key: 'answered', label: 'Answered cases' } as const
  const open = {
    report: 'response',
    group: 'all',
    key: 'unanswered',
    label: 'Open, not answered yet',
  } as const
  return [
    countRow(all, answered.length, facts.length),
    ...durationRows(all, hours),
    countRow(open, unanswered.length, facts.length),
    ...durationRows(
      open,
      unanswered.map(({ createdAt }) => frame.hoursBetween(createdAt, frame.now)),
    ),
    ...bandRows({ report: 'response', group: 'first-answer' }, ANSWERS, hours),
    ...byModule(answered, frame),
    ...byMonth(answered),
  ]
}

interface Answered {
  module: string
  month: string
  hours: number
}

function byModule(answered: readonly Answered[], frame: Frame): ReportRow[] {
  return [...groupBy(answered, ({ module }) => module)]
    .sort(([one, few], [other, many]) => many.length - few.length || (one < other ? -1 : 1))
    .map(([key, cases]) =>
      medianRow(
        { report: 'response', group: 'module', key, label: frame.label('modules', key) },
        cases.map(({ hours }) => hours),
      ),
    )
}

function byMonth(answered: readonly Answered[]): ReportRow[] {
  const parts = groupBy(answered, ({ month }) => month)
  return monthsBetween(parts.keys()).map((key) =>
    medianRow(
      { report: 'response', group: 'month', key, label: key },
      (parts.get(key) ?? []).map(({ hours }) => hours),
    ),
  )
}
