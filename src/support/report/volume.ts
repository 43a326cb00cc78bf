import { countRow } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import { monthsBetween, percent } from './numbers.ts'
import { DIVISIONS, type Division, type ReportRow } from './row.ts'

const NOT_SAID = 'not said'

/** How many cases there are, divided as asked, largest part first, and which share the first level solves. */
export function volume(
  facts: readonly CaseFacts[],
  frame: Frame,
  divisions: readonly Division[] = DIVISIONS,
): ReportRow[] {
  const monthOf = facts.map(({ createdAt }) => frame.monthOf(createdAt))
  const all = tallied(facts, monthOf, () => 'cases').get('cases') ?? { count: 0, months: new Map() }
  const months = monthsBetween(all.months.keys())
  const whole = { ...all, names: months }
  return [
    countRow({ report: 'volume', group: 'all', key: 'cases', label: 'Cases' }, all.count, all.count),
    ...divisions.flatMap((division) =>
      division === 'month'
        ? byMonth(whole)
        : divided(division, tallied(facts, monthOf, keyOf(division)), whole, frame),
    ),
    ...firstLevel(facts, monthOf, months, frame),
  ]
}

/** How many cases, and how many of each month. */
interface Tally {
  count: number
  months: Map<string, number>
}

type Whole = Tally & { names: readonly string[] }

/** `monthOf` has the month of each case. */
function tallied(
  facts: readonly CaseFacts[],
  monthOf: readonly string[],
  keyOf: (fact: CaseFacts) => string | null,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  facts.forEach((fact, index) => {
    const key = keyOf(fact)
    if (key === null) return
    const month = monthOf[index] ?? ''
    const tally = tallies.get(key) ?? { count: 0, months: new Map<string, number>() }
    if (tally.count === 0) tallies.set(key, tally)
    tally.count += 1
    tally.months.set(month, (tally.months.get(month) ?? 0) + 1)
  })
  return tallies
}

function byMonth({ count, months, names }: Whole): ReportRow[] {
  return names.map((key) =>
    countRow({ report: 'volume', group: 'month', key, label: key }, months.get(key) ?? 0, count),
  )
}

function divided(
  group: Exclude<Division, 'month'>,
  parts: ReadonlyMap<string, Tally>,
  whole: Whole,
  frame: Frame,
): ReportRow[] {
  const sorted = [...parts].sort(
    ([one, few], [other, many]) => many.count - few.count || (one < other ? -1 : 1),
  )
  return sorted.flatMap(([key, { count, months }]) => {
    const place = { report: 'volume' as const, group, key, label: labelOf(group, key, frame) }
    return [
      countRow(place, count, whole.count),
      ...whole.names.map((month) =>
        countRow(place, months.get(month) ?? 0, whole.months.get(month) ?? 0, month),
      ),
    ]
  })
}

function keyOf(division: Exclude<Division, 'month'>): (fact: CaseFacts) => string {
  return (fact) => fact[division] ?? ''
}

function labelOf(division: Division, key: string, frame: Frame): string {
  if (key === '') return NOT_SAID
  if (division === 'module') return frame.label('modules', key)
  return division === 'type' ? frame.label('types', key) : key
}

/** Of the closed cases, those that nobody asked to escalate, beside what the desk publishes of its own. */
function firstLevel(
  facts: readonly CaseFacts[],
  monthOf: readonly string[],
  months: readonly string[],
  { catalog }: Frame,
): ReportRow[] {
  const tallies = tallied(facts, monthOf, ({ closedAt, escalated }) =>
    closedAt === null ? null : escalated ? 'escalated' : 'first',
  )
  const [first, escalated] = [tallies.get('first'), tallies.get('escalated')]
  const share = (some = 0, others = 0): number | null => percent(some, some + others)
  const ours = { key: 'first-level', label: 'Closed without an escalation' }
  const published = catalog.firstLevel
  return [
    shareRow(ours, share(first?.count, escalated?.count), null),
    ...months.map((month) =>
      shareRow(ours, share(first?.months.get(month), escalated?.months.get(month)), month),
    ),
    ...(published
      ? [shareRow({ key: 'published', label: 'What the desk publishes' }, published.percent, null)]
      : []),
  ]
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
