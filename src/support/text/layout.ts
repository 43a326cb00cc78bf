import { displayWidth, truncate } from './width.ts'

export { displayWidth, truncate }

/**
 * Breaks lines longer than `columns` between words and puts `indent` spaces before each line. Lines that fit stay as
 * they are; a word longer than a line (an address, a path) stays whole, so that it can be copied.
 */
export function wrap(text: string, columns: number, indent: number): string {
  const margin = ' '.repeat(indent)
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line.trimEnd(), columns - indent))
    .map((line) => (line === '' ? '' : margin + line))
    .join('\n')
}

/** In a log what is said stays one line; on a screen words are not broken. */
export function onScreen(
  text: string,
  { terminal, columns }: { terminal: boolean; columns: number },
): string {
  return terminal ? wrap(text, columns, 0) : text
}

/** Later lines begin where the first one did, as in a list or a piece of code. */
function wrapLine(line: string, columns: number): string[] {
  if (displayWidth(line) <= columns) return [line]
  const start = line.slice(0, line.length - line.trimStart().length)
  const lines: string[] = []
  let room = 0
  for (const word of line.trimStart().split(/\s+/)) {
    const width = displayWidth(word)
    if (width < room) {
      lines.push(`${lines.pop()} ${word}`)
      room -= width + 1
    } else {
      lines.push(start + word)
      room = columns - displayWidth(start) - width
    }
  }
  return lines
}

export interface TableLayout {
  /** Room for a line; `Infinity` cuts nothing. */
  columns: number
  headers?: readonly string[]
  /** Index of the column that gives way first. */
  flexible: number
  /** Dresses a cell after it was cut and padded; the row of the headers is -1. */
  style?: (cell: string, row: number, column: number) => string
}

const GAP = '  '
const NARROWEST_FLEXIBLE = 12

/**
 * Rows as lines of aligned columns, two spaces apart, without rules or trailing spaces: a screen reader reads them as
 * sentences. Cells are one line each; what does not fit is cut with `…`.
 */
export function table(rows: readonly (readonly string[])[], layout: TableLayout): string {
  const { headers, style = (cell: string) => cell } = layout
  const all = (headers ? [headers, ...rows] : rows).map((row) =>
    row.map((cell) => cell.replace(/\s+/g, ' ').trim()),
  )
  const widths = fit(naturalWidths(all), layout)
  const firstRow = headers ? -1 : 0
  return all
    .map((row, index) => tableLine(row, widths, (cell, column) => style(cell, firstRow + index, column)))
    .join('\n')
}

function tableLine(
  row: readonly string[],
  widths: readonly number[],
  style: (cell: string, column: number) => string,
) {
  const filled = row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
  return filled
    .map((cell, column) => {
      const width = widths[column] ?? 0
      const cut = truncate(cell, width)
      return style(column === filled.length - 1 ? cut : pad(cut, width), column)
    })
    .join(GAP)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))
    })
  }
  return widths
}

/** The flexible column gives way down to a readable rest, then always the widest one, down to one column each. */
function fit(natural: readonly number[], { columns, flexible }: TableLayout): number[] {
  const widths = [...natural]
  const gaps = GAP.length * Math.max(0, widths.length - 1)
  let over = widths.reduce((sum, width) => sum + width, gaps) - columns
  const wide = widths[flexible] ?? 0
  const given = Math.min(over, wide - NARROWEST_FLEXIBLE)
  if (given > 0) {
    widths[flexible] = wide - given
    over -= given
  }
  for (; over > 0 && Math.max(...widths) > 1; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}
