import { ascending, percent, quantile, tenth } from './numbers.ts'
import type { ReportRow } from './row.ts'

type Place = Pick<ReportRow, 'report' | 'group' | 'key' | 'label'>

/** The usual time, that of nine in ten, and the longest, in business hours. */
export function durationRows(
  place: Place,
  hours: readonly number[],
  month: string | null = null,
): ReportRow[] {
  const measures = [
    ['median', 0.5],
    ['ninth-tenth', 0.9],
    ['longest', 1],
  ] as const
  const sorted = ascending(hours)
  return measures.map(([measure, part]) => hoursRow(place, measure, quantile(sorted, part), month))
}

export function medianRow(place: Place, hours: readonly number[], month: string | null = null): ReportRow {
  return hoursRow(place, 'median', quantile(ascending(hours), 0.5), month)
}

function hoursRow(
  place: Place,
  measure: ReportRow['measure'],
  hours: number | null,
  month: string | null,
): ReportRow {
  const value = hours === null ? null : tenth(hours)
  return { ...place, month, measure, value, unit: 'business-hours', share: null }
}

export function countRow(place: Place, count: number, whole: number, month: string | null = null): ReportRow {
  return { ...place, month, measure: 'count', value: count, unit: 'cases', share: percent(count, whole) }
}

/** A length of time that is counted together with others: up to so many business hours. */
export interface Band {
  key: string
  label: string
  upTo: number
}

/** How many fall into each band. */
export function bandRows(
  place: Pick<ReportRow, 'report' | 'group'>,
  bands: readonly Band[],
  hours: readonly number[],
  whole: number = hours.length,
): ReportRow[] {
  const counts = bands.map(() => 0)
  for (const length of hours) {
    const index = bands.findIndex(({ upTo }) => length <= upTo)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return bands.map(({ key, label }, index) => countRow({ ...place, key, label }, counts[index] ?? 0, whole))
}
