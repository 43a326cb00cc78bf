import { printable } from './text/printable.ts'

/** What a spreadsheet takes for the beginning of a formula, or passes over on the way to one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** A record as RFC 4180 has it. Text is made printable, and harmless in a spreadsheet. */
export function csvRecord(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map((value) => quoted(cellText(value))).join(',')}\r\n`
}

function cellText(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value ?? '')
  const text = printable(value)
  return FORMULA.test(text) ? `'${text}` : text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
