import type { ReportKind, ReportRow } from './row.ts'

/** What is shown together: the parts of one division, each with a number and perhaps its months. */
export interface Section {
  report: ReportKind
  group: string
  title: string
  unit: ReportRow['unit']
  lines: Line[]
}

export interface Line {
  key: string
  label: string
  value: number | null
  /** Percent of the section. */
  share: number | null
  /** Further numbers about the same part, such as `longest`. */
  more: Pick<ReportRow, 'measure' | 'value' | 'unit'>[]
  /** By month, oldest first; empty where months say nothing. */
  months: { month: string; value: number | null }[]
}

export const REPORT_TITLES: Readonly<Record<ReportKind, string>> = {
  volume: 'Volume',
  ageing: 'Age of open cases',
  waiting: 'Whom cases wait for',
  response: 'Time to the first answer of the desk',
  training: 'Topics for training',
}

const TITLES: Readonly<Record<string, string>> = {
  'volume all': 'All cases',
  'volume module': 'By module',
  'volume type': 'By type',
  'volume contact': 'By contact',
  'volume school': 'By school',
  'volume month': 'By month',
  'volume district': 'By district',
  'volume first-level': 'Solved at the first level',
  'ageing all': 'All open cases',
  'ageing age': 'Cases by age in business hours',
  'ageing module': 'Open cases by module',
  'waiting waiting-on': 'Open cases, waiting for',
  'waiting status': 'By status',
  'waiting waited': 'All cases that ever waited for, in business hours',
  'waiting waited-share': 'Of all that waiting',
  'response all': 'All cases',
  'response first-answer': 'Cases by business hours to the first answer',
  'response module': 'Median by module, in business hours',
  'response month': 'Median by month of creation, in business hours',
  'training all': 'What was asked',
  'training topic': 'What several questions have in common',
}

/** The rows of reports as sections, in their order. The first number of a part is what is drawn. */
export function sectionsOf(rows: readonly ReportRow[]): Section[] {
  const sections = new Map<string, Section>()
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const { report, group, key, label, month, measure, value, unit, share } = row
    const name = `${report} ${group}`
    const section = sections.get(name) ?? { report, group, title: TITLES[name] ?? group, unit, lines: [] }
    sections.set(name, section)
    const known = lines.get(`${name} ${key}`)
    if (!known) {
      const line: Line = { key, label, value, share, more: [], months: [] }
      lines.set(`${name} ${key}`, line)
      section.lines.push(line)
    } else if (month === null) known.more.push({ measure, value, unit })
    else known.months.push({ month, value })
  }
  return [...sections.values()]
}

export const MEASURES: Readonly<Record<ReportRow['measure'], string>> = {
  count: 'cases',
  share: 'share',
  median: 'median',
  'ninth-tenth': '9 of 10 within',
  longest: 'longest',
}

/** `12`, `68.5 %`, `3.5 h`. */
export function valueText(value: number | null, unit: ReportRow['unit']): string {
  if (value === null) return '-'
  const number = value.toLocaleString('en-US')
  return { cases: number, percent: `${number} %`, 'business-hours': `${number} h` }[unit]
}

/** `median 3.5 h, 9 of 10 within 20 h`. */
export function moreText({ more }: Pick<Line, 'more'>): string {
  return more
    .filter(({ value }) => value !== null)
    .map(({ measure, value, unit }) => `${MEASURES[measure]} ${valueText(value, unit)}`)
    .join(', ')
}
