import { countRow } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import { groupBy, monthsBetween, percent } from './numbers.ts'
import type { ReportRow } from './row.ts'

export const DIVISIONS = ['module', 'type', 'contact', 'school', 'month'] as const
export type Division = (typeof DIVISIONS)[number]

const NOT_SAID = 'not said'

/** How many cases there are, divided as asked, largest part first, and which share the first level solves. */
export function volume(
  facts: readonly CaseFacts[],
  frame: Frame,
  divisions: readonly Division[] = DIVISIONS,
): ReportRow[] {
  const months = facts.map(({ createdAt }) => frame.monthOf(createdAt))
  const dated = facts.map((fact, index) => ({ ...fact, month: months[index] ?? '' }))
  const all = monthsBetween(months)
  return [
    countRow({ report: 'volume', group: 'all', key: 'cases', label: 'Cases' }, facts.length, facts.length),
    ...divisions.flatMap((division) => divided(dated, division, all, frame)),
    ...firstLevel(dated, all, frame),
  ]
}

type Dated = CaseFacts & { month: string }

function divided(
  facts: readonly Dated[],
  group: Division,
  months: readonly string[],
  frame: Frame,
): ReportRow[] {
  const parts = groupBy(facts, keyOf(group))
  if (group === 'month') {
    return months.map((key) =>
      countRow({ report: 'volume', group, key, label: key }, parts.get(key)?.length ?? 0, facts.length),
    )
  }
  const sizes = new Map(
    [...groupBy(facts, ({ month }) => month)].map(([month, { length }]) => [month, length]),
  )
  const sorted = [...parts].sort(
    ([one, { length: few }], [other, { length: many }]) => many - few || (one < other ? -1 : 1),
  )
  return sorted.flatMap(([key, cases]) => {
    const place = { report: 'volume' as const, group, key, label: labelOf(group, key, frame) }
    const byMonth = groupBy(cases, ({ month }) => month)
    return [
      countRow(place, cases.length, facts.length),
      ...months.map((month) =>
        countRow(place, byMonth.get(month)?.length ?? 0, sizes.get(month) ?? 0, month),
      ),
    ]
  })
}

function keyOf(division: Division): (fact: Dated) => string {
  if (division === 'school') return ({ school }) => school ?? ''
  return (fact) => fact[division]
}

function labelOf(division: Division, key: string, frame: Frame): string {
  if (key === '') return NOT_SAID
  if (division === 'module') return frame.label('modules', key)
  return division === 'type' ? frame.label('types', key) : key
}

/** Of the closed cases, those that nobody asked to escalate, beside what the desk publishes of its own. */
function firstLevel(facts: readonly Dated[], months: readonly string[], { catalog }: Frame): ReportRow[] {
  const closed = facts.filter(({ closedAt }) => closedAt !== null)
  const byMonth = groupBy(closed, ({ month }) => month)
  const ours = { key: 'first-level', label: 'Closed without an escalation' }
  const published = catalog.firstLevel
  return [
    shareRow(ours, shareOf(closed), null),
    ...months.map((month) => shareRow(ours, shareOf(byMonth.get(month) ?? []), month)),
    ...(published
      ? [shareRow({ key: 'published', label: 'What the desk publishes' }, published.percent, null)]
      : []),
  ]
}

function shareOf(closed: readonly CaseFacts[]): number | null {
  return percent(closed.filter(({ escalated }) => !escalated).length, closed.length)
}

function shareRow(
  { key, label }: Pick<ReportRow, 'key' | 'label'>,
  value: number | null,
  month: string | null,
): ReportRow {
  return {
    ...{ report: 'volume', group: 'first-level', key, label, month },
    ...{ measure: 'share', value, unit: 'percent', share: null },
  }
}
