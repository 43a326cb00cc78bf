import {
  REPORT_TITLES,
  moreText,
  sectionsOf,
  valueText,
  type Line,
  type Section,
} from '../../support/report/sections.ts'
import { bar, BLOCKS, SIGNS, sparkline, type Ink } from '../../support/text/bars.ts'
import { displayWidth, truncate, wrap } from '../../support/text/layout.ts'
import type { View, ViewScreen } from '../context.ts'
import type { ReportResult } from './report.ts'

const MOST_LINES = 12
const MOST_MONTHS = 24
const GAP = 2
const NARROWEST_BAR = 6

/** Bars with their numbers beside them; every line fits the screen. */
export const view: View<ReportResult> = ({ items }, screen) => {
  const sections = sectionsOf(items)
  const text = sections.flatMap((section, index) => {
    const first = sections[index - 1]?.report !== section.report
    const heading = screen.style.bold(wrap(REPORT_TITLES[section.report], screen.columns, 0))
    return [...(first ? [heading] : []), sectionText(section, screen)]
  })
  return `${text.join('\n\n')}\n`
}

function sectionText(section: Section, screen: ViewScreen): string {
  const { columns, style } = screen
  const shown =
    section.group === 'month' ? section.lines.slice(-MOST_MONTHS) : section.lines.slice(0, MOST_LINES)
  const left = section.lines.length - shown.length
  const which = section.group === 'month' ? 'earlier months' : 'smaller ones'
  const rest = left > 0 ? [style.dim(wrap(`${left} ${which} are in --csv and --json.`, columns, 2))] : []
  const title =
    monthsWidth(shown, columns) > 0 ? `${section.title} (on the right: each month)` : section.title
  return [style.dim(wrap(title, columns, 0)), ...barLines(shown, section, screen), ...rest].join('\n')
}

/**
 * Label, number, bar, months. Where room is short the months go first, then the label is cut; labels that could not be
 * told apart then have lines of their own.
 */
function barLines(
  lines: readonly Line[],
  { unit, group }: Section,
  { columns, blocks }: ViewScreen,
): string[] {
  const ink: Ink = blocks ? BLOCKS : SIGNS
  const numbers = lines.map(({ value, share }) => numberText(value, share, unit, group))
  const number = widest(numbers)
  const months = monthsWidth(lines, columns)
  const labels = lines.map((line) => line.label)
  const beside = Math.min(widest(labels), Math.floor((columns - number) * 0.45))
  const label = areApart(labels, beside) ? beside : 0
  const room = columns - label - number - 2 * GAP - (months === 0 ? 0 : months + GAP)
  const largest = Math.max(0, ...lines.map(({ value }) => value ?? 0), unit === 'percent' ? 100 : 0)
  return lines.flatMap((line, index) => {
    const drawn = group === 'all' ? '' : bar(line.value ?? 0, largest, Math.max(NARROWEST_BAR, room), ink)
    const over = sparkline(
      line.months.map(({ value }) => value),
      months,
      ink,
    )
    const cells = [
      label === 0 ? '' : padded(truncate(line.label, label), label),
      (numbers[index] ?? '').padStart(number),
      months === 0 ? drawn : padded(drawn, Math.max(NARROWEST_BAR, room)),
      ...(months === 0 ? [] : [over]),
    ]
    const more = moreText(line)
    return [
      ...(label === 0 ? [wrap(line.label, columns, 0)] : []),
      cells.join(' '.repeat(GAP)).trimEnd(),
      ...(more === '' ? [] : [wrap(more, columns, 4)]),
    ]
  })
}

/** Whether labels that differ still do so when they are cut. */
function areApart(labels: readonly string[], columns: number): boolean {
  return new Set(labels.map((label) => truncate(label, columns))).size === new Set(labels).size
}

function numberText(
  value: number | null,
  share: number | null,
  unit: Section['unit'],
  group: string,
): string {
  const alone = share === null || group === 'all'
  return alone ? valueText(value, unit) : `${valueText(value, unit)} (${share} %)`
}

function monthsWidth(lines: readonly Line[], columns: number): number {
  const longest = Math.max(0, ...lines.map(({ months }) => months.length))
  return longest < 2 || columns < 60 ? 0 : Math.min(longest, Math.floor(columns / 5))
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth))
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}
