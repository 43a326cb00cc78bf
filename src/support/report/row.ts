export const REPORTS = ['volume', 'ageing', 'waiting', 'response', 'training'] as const
export type ReportKind = (typeof REPORTS)[number]

/** What the volume can be divided by. */
export const DIVISIONS = ['module', 'type', 'contact', 'school', 'month', 'district'] as const
export type Division = (typeof DIVISIONS)[number]

/** One number of a report, flat: what scripts, spreadsheets, bars and charts are made of. */
export interface ReportRow {
  report: ReportKind
  /** What the cases were divided by: `module`, `school`, `age`, …; `all` for no division. */
  group: string
  /** The part: a catalog id, a name, a month (`2026-11`), or a word of ours. Empty where the case does not say. */
  key: string
  /** What people call it. */
  label: string
  /** Of the cases created in this month only (`2026-11`, in the desk's zone); null for all of them. */
  month: string | null
  /** `count`, `share`, `median`, `ninth-tenth` (nine of ten are at most so long) or `longest`. */
  measure: 'count' | 'share' | 'median' | 'ninth-tenth' | 'longest'
  /** Null where there is nothing to measure. */
  value: number | null
  unit: 'cases' | 'percent' | 'business-hours'
  /** Percent of the cases of the same group (and month); null where that says nothing. */
  share: number | null
}

export const ROW_FIELDS = [
  'report',
  'group',
  'key',
  'label',
  'month',
  'measure',
  'value',
  'unit',
  'share',
] as const satisfies readonly (keyof ReportRow)[]
