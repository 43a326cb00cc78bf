import { clue, type Clue } from './clue.ts'

const COLUMN =
  /^(?:ssn|social ?security(?: ?(?:number|no))?|dob|birth ?date|date ?of ?birth|last ?name|first ?name|student ?name|student ?(?:number|no|id)|state ?id|gtid|guardian.{0,20}|home ?phone|cell ?phone|street|address|home ?address)$/i

/** The first line of a table of persons: two columns or more that name what a person is known by. */
export function columnClues(text: string): Clue[] {
  const line = /^[^\n]{0,5000}/.exec(text)?.[0] ?? ''
  const separator = [',', '\t', ';', '|'].find((sign) => line.split(sign).length > 2)
  if (separator === undefined) return []
  const names = line.split(separator).map((name) => name.trim().replace(/^["']|["']$/g, ''))
  const telling = names.filter((name) =>
    COLUMN.test(name.replace(/[_.-]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')),
  )
  if (telling.length < 2) return []
  return [clue('PRIV-COLUMNS', 0, line.length)]
}
