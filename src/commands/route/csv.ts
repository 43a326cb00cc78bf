import { CsvError, parse, type InfoRecord } from 'csv-parse/sync'
import { Problem } from '../../support/problem.ts'
import type { TableRow } from '../../support/routing/assignment-table.ts'

const DELIMITERS = [',', ';', '\t'] as const

/**
 * The records of a CSV text (RFC 4180), each with the line on which it begins; rows of blanks are left out. Spreadsheets
 * part cells by commas, semicolons or tabs: the first row tells. A text that is no CSV is a usage `Problem` with its line.
 */
export function readCsv(text: string): TableRow[] {
  try {
    const rows = parse(text, {
      ...{ bom: true, delimiter: delimiterOf(text), info: true },
      ...{ relax_column_count: true, skip_empty_lines: true },
    }) as unknown as { record: string[]; info: InfoRecord }[]
    return rows
      .map(({ record, info }) => ({ line: info.lines - linesIn(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw notCsv(error)
  }
}

/** What parts the cells of the first row most often, outside quotes. */
function delimiterOf(text: string): string {
  const first = text.replace(/^[\s\uFEFF]+/, '').match(/^(?:"(?:[^"]|"")*"|[^"\r\n])*/)?.[0] ?? ''
  const bare = first.replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** A record ends on the line that the parser tells; it begins so many earlier. */
function linesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
}

function notCsv({ code, message, ...rest }: CsvError): Problem {
  const { lines } = rest as { lines?: number }
  const line = typeof lines === 'number' && lines > 0 ? lines : 1
  const said =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? `A quote that was opened is not closed before the end (the record ends on line ${line}).`
      : `Line ${line} is not CSV: a quote stands within a cell, or is not closed.`
  return new Problem('usage', {
    code: 'not-csv',
    message: said,
    hint: 'In a cell with quotes, each quote is written twice: "The ""old"" gym". Save it as CSV from a spreadsheet.',
    errors: [{ pointer: `/lines/${line}`, code: 'not-csv', message, line }],
  })
}
