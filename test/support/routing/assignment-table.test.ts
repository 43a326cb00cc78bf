import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/commands/route/csv.ts'
import { Problem, type FieldError } from '../../../src/support/problem.ts'
import { readAssignmentTable, type AssignmentTable } from '../../../src/support/routing/assignment-table.ts'
import { newAssignmentErrors } from '../../../src/support/routing/new-assignments.ts'
import { planAssignments } from '../../../src/support/routing/plan-assignments.ts'

const read = (text: string): AssignmentTable => {
  const [header, ...rows] = readCsv(text)
  if (!header) throw new Error('no header')
  return readAssignmentTable(header, rows)
}
const faults = (text: string): Partial<FieldError>[] =>
  read(text).errors.map(({ line = 0, pointer, code }) => ({ line, pointer, code }))
const DANA = { name: 'Dana', email: 'd@x.example', extension: '4071' }

describe('a table', () => {
  const comma = 'school,specialist,email,extension\nNorth,Dana,d@x.example,4071\nSouth,dana,,\n'
  test.each([
    ['commas', comma],
    ['semicolons', comma.replaceAll(',', ';')],
    ['tabs', comma.replaceAll(',', '\t')],
    ['a byte order mark', `\uFEFF${comma}`],
    ['the line ends of Windows', comma.replaceAll('\n', '\r\n')],
    ['quotes', comma.replace('North', '"North"').replace('school,', '"school",')],
    [
      'other words for the columns, in another order',
      'SIS,E-mail,Ext.,School Name\nDana,d@x.example,4071,North\ndana,,,South\n',
    ],
    ['blank lines and rows of blanks', `\n${comma.replace('South', '\n,,,\nSouth')}\n`],
  ])('with %s', (_, text) => {
    expect(read(text)).toEqual({
      schools: [
        { name: 'North', specialist: 'Dana' },
        { name: 'South', specialist: 'dana' },
      ],
      specialists: [DANA],
      ...{ ignored: [], errors: [] },
    })
  })

  test('a comma, a quote and a line end within quotes are of the cell', () => {
    const { schools } = read('school;level\n"The ""old"", North";"a, b"\n')
    expect(schools).toEqual([{ name: 'The "old", North', level: 'a, b' }])
  })

  test('a column that is not there is not told; an empty cell is', () => {
    expect(read('school\nNorth\n').schools).toEqual([{ name: 'North' }])
    expect(read('school,specialist\nNorth,\n').schools).toEqual([{ name: 'North', specialist: null }])
  })

  test('a row without a school tells somebody who covers', () => {
    expect(read('school,specialist\nNorth,Dana\n,Bo\n')).toMatchObject({
      schools: [{ name: 'North' }],
      specialists: [{ name: 'Dana' }, { name: 'Bo' }],
    })
  })

  test('other columns are told, and passed over', () => {
    expect(read('school,Principal\nNorth,Kim\n')).toMatchObject({ ignored: ['Principal'], errors: [] })
  })
})

describe('what is not right, by its line', () => {
  test.each<[what: string, text: string, found: Partial<FieldError>[]]>([
    [
      'no such column',
      'scool,email\nNorth,\n',
      [{ line: 1, pointer: '/lines/1/school', code: 'missing-column' }],
    ],
    [
      'a column twice',
      'school,School Name\nNorth,South\n',
      [{ line: 1, pointer: '/lines/1/school', code: 'twice' }],
    ],
    [
      'neither school nor specialist',
      'school,level\nNorth,\n,high\n',
      [{ line: 3, pointer: '/lines/3/school', code: 'required' }],
    ],
    [
      'an address of nobody',
      'school,specialist,email\nNorth,,d@x.example\n',
      [{ line: 2, pointer: '/lines/2/specialist', code: 'required' }],
    ],
    [
      'no address',
      'school,specialist,email\nNorth,Dana,dana at x\n',
      [{ line: 2, pointer: '/lines/2/email', code: 'malformed' }],
    ],
    [
      'no extension',
      'school,specialist,extension\nNorth,Dana,<b>\n',
      [{ line: 2, pointer: '/lines/2/extension', code: 'malformed' }],
    ],
    [
      'no web page',
      'school,specialist,appointments\nNorth,Dana,javascript:alert(1)\n',
      [{ line: 2, pointer: '/lines/2/appointments', code: 'malformed' }],
    ],
    [
      'a page with a sign-in',
      'school,specialist,appointments\nNorth,Dana,https://a:b@x.example\n',
      [{ line: 2, pointer: '/lines/2/appointments', code: 'malformed' }],
    ],
    [
      'a school twice',
      'school\nNorth\nSouth\nnorth \n',
      [{ line: 4, pointer: '/lines/4/school', code: 'twice' }],
    ],
    [
      'two addresses of one',
      'school,specialist,email\nA,Dana,d@x.example\nB,Dana,e@x.example\n',
      [{ line: 3, pointer: '/lines/3/email', code: 'differs' }],
    ],
    [
      'a cell too many',
      'school,level\nNorth,high,more\n',
      [{ line: 2, pointer: '/lines/2', code: 'too-many-cells' }],
    ],
    [
      'a control character',
      'school\nNo\u001brth\n',
      [{ line: 2, pointer: '/lines/2/school', code: 'control-character' }],
    ],
    [
      'a name that is too long',
      `school\n${'x'.repeat(201)}\n`,
      [{ line: 2, pointer: '/lines/2/school', code: 'too-long' }],
    ],
    [
      'after a cell of three lines',
      'school,level\n"A","b\nc\nd"\n,\n,high\n',
      [
        { line: 2, pointer: '/lines/2/level', code: 'not-one-line' },
        { line: 6, pointer: '/lines/6/school', code: 'required' },
      ],
    ],
    [
      'several',
      'school,specialist,email\n,,\nA,Dana,x\nB,Bo,y\n',
      [
        { line: 3, pointer: '/lines/3/email', code: 'malformed' },
        { line: 4, pointer: '/lines/4/email', code: 'malformed' },
      ],
    ],
  ])('%s', (_, text, found) => {
    expect(faults(text)).toEqual(found)
  })

  test.each([
    ['school\n"North\nSouth\n', 2],
    ['school\nNorth\nSo"uth"x\n', 3],
  ])('%j is no CSV', (text, line) => {
    const fault = (() => {
      try {
        return readCsv(text)
      } catch (error) {
        return error
      }
    })()
    expect(fault).toBeInstanceOf(Problem)
    expect(fault).toMatchObject({ kind: 'usage', code: 'not-csv' })
    expect((fault as Problem).errors?.[0]?.line).toBeGreaterThanOrEqual(line)
  })
})

test('what is told without a table is held to the same', () => {
  const told = {
    schools: [{ name: 'North', specialist: 'Dana' }, { name: 'north' }],
    specialists: [{ name: 'Bo', email: 'x' }],
    replace: false,
  }
  expect(newAssignmentErrors(told).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/schools/1/name twice',
    '/specialists/0/email malformed',
    '/schools/0/specialist unknown',
  ])
})

describe('what becomes of what is there', () => {
  let ids = 0
  const newId = (): string => `new-${(ids += 1)}`
  const dana = {
    ...{ id: 'd', ...DANA, appointments: null },
    ...{ awayFrom: null, awayUntil: '2026-11-30', cover: 'b' },
  }
  const bo = { ...dana, id: 'b', name: 'Bo', awayUntil: null, cover: null }
  const before = {
    schools: [{ id: 'n', name: 'North', level: 'high', specialist: 'd' }],
    specialists: [dana, bo],
  }
  const tell = (text: string, replace = false) => planAssignments({ ...read(text), replace }, before, newId)

  test('who is told again stays who they are, away and covered', () => {
    const { schools, specialists } = tell('school,specialist\nNORTH,Dana\n')
    expect(schools.update).toEqual([{ id: 'n', name: 'NORTH', level: 'high', specialist: 'd' }])
    expect(specialists).toMatchObject({ insert: [], update: [], tally: { unchanged: 1, kept: 1 } })
  })

  test('another specialist, and one that is new', () => {
    const { schools, specialists } = tell('school,specialist,email\nNorth,Cy,c@x.example\nSouth,Bo,\n')
    const [cy] = specialists.insert
    expect(cy).toMatchObject({ name: 'Cy', email: 'c@x.example', extension: null })
    expect(schools.update).toMatchObject([{ id: 'n', specialist: cy?.id }])
    expect(schools.insert).toMatchObject([{ name: 'South', specialist: 'b' }])
    expect(specialists.update).toMatchObject([{ id: 'b', email: null, extension: '4071' }])
  })

  test('nothing goes unless all is replaced', () => {
    expect(tell('school\nSouth\n').schools).toMatchObject({ remove: [], tally: { created: 1, kept: 1 } })
    const { schools, specialists } = tell('school\nSouth\n', true)
    expect(schools).toMatchObject({ remove: [{ id: 'n' }], tally: { created: 1, removed: 1, kept: 0 } })
    expect(specialists.remove.map(({ id }) => id)).toEqual(['d', 'b'])
  })
})
