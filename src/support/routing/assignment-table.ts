import type { FieldError } from '../problem.ts'
import { nearest } from '../text/nearest.ts'
import { schoolErrors, specialistErrors, type NewSchool, type NewSpecialist } from './new-assignments.ts'
import { plainName } from './schools.ts'

/** A record of a table, with the line on which it begins. */
export interface TableRow {
  line: number
  cells: string[]
}

type Column = 'school' | 'level' | 'specialist' | 'email' | 'extension' | 'appointments'
type Detail = 'email' | 'extension' | 'appointments'

/** What people call the columns; small letters, and a space for each sign. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  school: ['school', 'school name', 'name of school', 'campus'],
  level: ['level', 'school level', 'grade level', 'school type'],
  specialist: ['specialist', 'specialist name', 'student information specialist', 'sis', 'assigned to'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'specialist email'],
  extension: ['extension', 'ext', 'phone extension', 'telephone extension'],
  appointments: ['appointments', 'appointment', 'appointment link', 'appointment page', 'booking'],
}
const COLUMNS = Object.keys(HEADERS) as Column[]
const DETAILS: readonly Detail[] = ['email', 'extension', 'appointments']

export interface AssignmentTable {
  schools: NewSchool[]
  specialists: NewSpecialist[]
  /** Columns that mean nothing here. */
  ignored: string[]
  /** By line. */
  errors: FieldError[]
}

/**
 * Reads a table of schools and who answers for them: one school a row, the specialist again on each of theirs. What is
 * said of a specialist on one row holds for all; a row without a school tells somebody who only covers. Nothing of a
 * table with errors is of use.
 */
export function readAssignmentTable(header: TableRow, rows: readonly TableRow[]): AssignmentTable {
  const columns = header.cells.map(columnOf)
  const faults = headerErrors(header, columns)
  const ignored = header.cells.filter((cell, index) => cell.trim() !== '' && columns[index] === null)
  if (faults.length > 0) return { schools: [], specialists: [], ignored, errors: faults }
  const read = rows.map((row) => recordOf(row, columns))
  const has = (column: Column): boolean => columns.includes(column)
  const schools = read.filter(({ values }) => values.school !== null)
  return {
    schools: schools.map(({ values }) => ({
      name: values.school ?? '',
      ...(has('level') && { level: values.level }),
      ...(has('specialist') && { specialist: values.specialist }),
    })),
    specialists: specialistsIn(read, has),
    ignored,
    errors: [
      ...rows.flatMap((row) => tooLong(row, columns.length)),
      ...read.flatMap(rowErrors),
      ...schoolsTwice(schools),
      ...otherDetails(read),
    ].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  }
}

interface Told {
  line: number
  values: Record<Column, string | null>
}

function columnOf(cell: string): Column | null {
  const plain = cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return COLUMNS.find((column) => HEADERS[column].includes(plain)) ?? null
}

function headerErrors({ line, cells }: TableRow, columns: readonly (Column | null)[]): FieldError[] {
  const twice = COLUMNS.filter((column) => columns.filter((one) => one === column).length > 1)
  const errors = twice.map((column) => at(line, column, 'twice', `Two columns are called “${column}”.`))
  if (columns.includes('school')) return errors
  const guess = cells.find((cell) => nearest(cell, HEADERS.school) !== null)
  const message = `The first row names no column “school”${guess ? ` (“${guess}” is not known)` : ''}. Known: ${COLUMNS.join(', ')}.`
  return [...errors, at(line, 'school', 'missing-column', message)]
}

function recordOf({ line, cells }: TableRow, columns: readonly (Column | null)[]): Told {
  const value = (column: Column): string | null => {
    const index = columns.indexOf(column)
    const text = index < 0 ? '' : (cells[index] ?? '').trim().replace(/ {2,}/g, ' ')
    return text === '' ? null : text
  }
  const values = Object.fromEntries(COLUMNS.map((column) => [column, value(column)]))
  return { line, values: values as Told['values'] }
}

function tooLong({ line, cells }: TableRow, most: number): FieldError[] {
  if (cells.slice(most).every((cell) => cell.trim() === '')) return []
  const message = `It has ${cells.length} cells, the first row ${most}; a cell with a comma needs quotes.`
  return [at(line, null, 'too-many-cells', message)]
}

function rowErrors({ line, values }: Told): FieldError[] {
  const { school, level, specialist, email, extension, appointments } = values
  const details = { email, extension, appointments }
  const lost = DETAILS.filter((name) => details[name] !== null)
  const own = [
    ...(school === null ? [] : schoolErrors({ name: school, level }, '')),
    ...(specialist === null ? [] : specialistErrors({ name: specialist, ...details }, '/of')),
  ]
  return [
    ...own.map(({ pointer, code, message }) => at(line, columnIn(pointer), code, message)),
    ...(school === null && specialist === null
      ? [at(line, 'school', 'required', 'It names no school, and no specialist.')]
      : []),
    ...(specialist === null && lost.length > 0
      ? [at(line, 'specialist', 'required', `It has ${lost.join(' and ')}, and no specialist whose that is.`)]
      : []),
  ]
}

/** The column that a pointer of `newAssignmentErrors` means. */
function columnIn(pointer: string): Column {
  if (pointer === '/name') return 'school'
  if (pointer === '/of/name') return 'specialist'
  return (pointer.split('/').at(-1) ?? 'school') as Column
}

function schoolsTwice(schools: readonly Told[]): FieldError[] {
  const first = new Map<string, number>()
  return schools.flatMap(({ line, values: { school } }) => {
    const plain = plainName(school ?? '')
    const before = first.get(plain)
    if (before !== undefined)
      return [at(line, 'school', 'twice', `“${school}” is on line ${before} already.`)]
    first.set(plain, line)
    return []
  })
}

/** Two rows that say different things of one specialist. */
function otherDetails(read: readonly Told[]): FieldError[] {
  const first = new Map<string, { line: number; value: string }>()
  return read.flatMap(({ line, values }) =>
    DETAILS.flatMap((detail) => {
      const [name, value] = [values.specialist, values[detail]]
      if (name === null || value === null) return []
      const before = first.get(`${detail} ${plainName(name)}`)
      if (before && before.value !== value) {
        const message = `${name} has ${detail} “${value}” here and “${before.value}” on line ${before.line}.`
        return [at(line, detail, 'differs', message)]
      }
      if (!before) first.set(`${detail} ${plainName(name)}`, { line, value })
      return []
    }),
  )
}

function specialistsIn(read: readonly Told[], has: (column: Column) => boolean): NewSpecialist[] {
  const found = new Map<string, NewSpecialist>()
  for (const { values } of read) {
    const { specialist: name } = values
    if (name === null) continue
    const known = found.get(plainName(name)) ?? { name }
    for (const detail of DETAILS) if (has(detail)) known[detail] = known[detail] ?? values[detail]
    found.set(plainName(name), known)
  }
  return [...found.values()]
}

function at(line: number, column: Column | null, code: string, message: string): FieldError {
  const pointer = column === null ? `/lines/${line}` : `/lines/${line}/${column}`
  return { pointer, code, message: `Line ${line}: ${message}`, line }
}
