import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXAMPLES, itemsOf, newCampus, type Document } from './campus.ts'

const campus = newCampus()
const form = (name: string, text: string): string => {
  writeFileSync(join(campus.home, name), text)
  return join(campus.home, name)
}

test('the examples are ready', async () => {
  const files = ['grade-book.yaml', 'outage.md'].map((name) => join(EXAMPLES, name))
  const ended = await campus('case', 'lint', ...files)
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  for (const file of files) expect(ended.stdout).toMatch(new RegExp(`${file}: \\d+ of 100 points: ready\\.`))
})

test('a vague form is told what brings the most points, with its lines', async () => {
  const file = form(
    'vague.yaml',
    'type: application-issue\nmodule: attendance\nsubject: Help\ndescription: It is broken.\n',
  )
  const ended = await campus('case', 'lint', file)
  expect(ended.code).toBe(3)
  expect(ended.stdout).toMatch(/vague\.yaml: \d+ of 100 points: not ready yet\.\n {2}block STEP-1\n/)
  expect(ended.stdout).toContain('block SUB-1 line 3')
  const json = await campus('case', 'lint', file, '--json')
  const items = itemsOf(JSON.parse(json.stdout) as Document)
  expect(items[0]).toMatchObject({ file, rule: 'READY', level: 'block', score: expect.any(Number) as number })
  expect(items).toContainEqual(expect.objectContaining({ rule: 'ACT-1', pointer: '/description', line: 4 }))
})

test('what cannot be read and what may not be sent is named in one go', async () => {
  const ended = await campus(
    ...[
      'case',
      'lint',
      form(
        'odd.yaml',
        'type: nonsense\nsubject: Late bus\naffected-users: many\ndescription: His SSN 123-45-6789 shows\n',
      ),
    ],
    '--json',
  )
  const rules = itemsOf(JSON.parse(ended.stdout) as Document).map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['READY', 'FORM', 'PRIV-SSN', 'TYP-1']))
  expect(ended.stdout).not.toContain('123-45-6789')
})

test('several forms are checked, one of them from standard input', async () => {
  const input =
    'type: question\nmodule: attendance\nsubject: Which code marks a late bus?\ndescription: The front offices ask which one.\n'
  const { stdout, code } = await campus.with({ input })('case', 'lint', '-', join(EXAMPLES, 'outage.md'))
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Standard input: \d+ of 100 points: ready\.[^]*outage\.md: /)
})

test.each([
  [['case', 'lint'], 2],
  [['case', 'lint', 'nowhere.yaml'], 2],
  [['case', 'lint', '.'], 2],
])('campus %j ends with %i', async (args, code) => {
  expect(await campus(...args)).toMatchObject({ code, stdout: '' })
})
