import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sqlite from '@photostructure/sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorOf, EXAMPLES, newCampus, QUESTION } from './campus.ts'

const campus = newCampus()
const database = join(campus.home, 'data', 'portals', 'local.db')

beforeAll(async () => {
  expect((await campus('case', 'new', ...QUESTION, '--key', 'used')).code).toBe(0)
})

/** A refused call says so in both languages: a sentence for people, one line of JSON for scripts. */
async function expectRefusal(
  call: (...args: string[]) => ReturnType<typeof campus>,
  args: string[],
  expected: { exit: number; code: string; said: RegExp; retryable?: boolean },
): Promise<void> {
  const [text, json] = await Promise.all([call(...args), call(...args, '--json')])
  expect(text).toMatchObject({ code: expected.exit, stdout: '' })
  expect(text.stderr).toMatch(/^Error: \S/m)
  expect(text.stderr).toMatch(expected.said)
  expect(json.code).toBe(expected.exit)
  const error = errorOf(json)
  expect(error).toMatchObject({
    code: expected.code,
    message: expect.stringMatching(/\w/) as string,
    retryable: expected.retryable ?? false,
  })
  expect(error).toHaveProperty('hint')
  expect(text.stderr).toContain(error['message'])
}

test('10: handed off, the text and the page on standard output', async () => {
  const vendor = ['--portal', 'vendor']
  await campus('portal', 'add', 'vendor', '--kind', 'handoff')
  await campus('portal', 'use', 'local')
  const ended = await campus('case', 'new', ...QUESTION, ...vendor)
  expect(ended.code).toBe(10)
  expect(ended.stdout).toContain('https://support.infinitecampus.com/customers')
  expect(ended.stdout).toContain('Subject: Which code marks a late bus?')
})

test('0: done, and closing a closed case is done too', async () => {
  expect(await campus('case', 'list')).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse((await campus('case', 'list', '--json')).stdout)).toMatchObject({ truncated: false })
})

test.each<[string[], string, RegExp]>([
  [['case', 'lits'], 'unknown-command', /Did you mean `campus case list`/],
  [['case', 'list', '--limit', 'ten'], 'not-a-number', /--limit 10/],
  [['case', 'new'], 'missing-answers', /type, module, subject, description/],
  [['case', 'new', ...QUESTION, '--site', 'sandox'], 'invalid-answers', /Did you mean “sandbox”/],
  [['case', 'update', '100001'], 'missing-answers', /--subject --type/],
  [['case', 'reopen', '100001'], 'missing-answers', /--reason/],
  [['case', 'reply', '100001', '--body', ' '], 'empty-body', /--body TEXT/],
  [['case', 'list', '--cursor', 'abc'], 'bad-cursor', /without it/],
  [['init'], 'missing-answers', /--name is missing/],
  [['portal', 'remove', 'local'], 'not-confirmed', /--yes/],
])('2: campus %j', async (args, code, said) => expectRefusal(campus, args, { exit: 2, code, said }))

describe('3: a check that blocks', () => {
  const broken = join(campus.home, 'broken.yaml')
  beforeAll(() => writeFileSync(broken, 'zone: Nowhere/At-All\n'))

  test('catalog check prints what blocks', async () => {
    const [text, json] = [
      await campus('catalog', 'check', broken),
      await campus('catalog', 'check', broken, '--json'),
    ]
    expect(text).toMatchObject({ code: 3, stderr: '' })
    expect(text.stdout).toMatch(/block CAT-ZONE line 1/)
    expect(json).toMatchObject({ code: 3, stderr: '' })
    expect(JSON.parse(json.stdout)).toMatchObject({ items: [{ rule: 'CAT-ZONE', level: 'block', line: 1 }] })
  })

  test('catalog edit keeps nothing', async () => {
    const args = ['catalog', 'edit', '--file', broken]
    await expectRefusal(campus, args, { exit: 3, code: 'catalog-invalid', said: /your text is in / })
  })
})

test('5: a role that may not says who may', async () => {
  const other = newCampus()
  await other(
    'init',
    '--name',
    'Bo',
    '--email',
    'bo@d.example',
    '--district',
    'D',
    '--role',
    'support',
    '--yes',
  )
  const changes = 'roles:\n  items:\n    - id: support\n      may: [case:list]\n'
  const edited = await other.with({ input: changes })('catalog', 'edit', '--file', '-')
  expect(edited).toMatchObject({ code: 0 })
  expect((await other('case', 'list')).code).toBe(0)
  const told = {
    exit: 5,
    code: 'role-may-not',
    said: /may not do this.*\nIt needs Authorized Technical Contact/,
  }
  await expectRefusal(other, ['case', 'view', '100001'], told)
  await expectRefusal(other, ['case', 'new', ...QUESTION], told)
})

test.each<[string[], string, RegExp]>([
  [['case', 'view', '999999'], 'case-not-found', /no case 999999/],
  [['case', 'close', '999999'], 'case-not-found', /no case 999999/],
  [['case', 'list', '--portal', 'lcal'], 'portal-not-found', /Did you mean “local”/],
  [['portal', 'use', 'nope'], 'portal-not-found', /Portals: local/],
  [['case', 'list', '--district', 'Elsewhere'], 'district-not-found', /“Elsewhere”/],
])('6: campus %j', async (args, code, said) => expectRefusal(campus, args, { exit: 6, code, said }))

test.each<[string[], string, RegExp]>([
  [
    ['case', 'new', '--file', join(EXAMPLES, 'outage.md'), '--key', 'used'],
    'key-reused',
    /“used”.*case 100001/,
  ],
  [
    ['case', 'update', '100001', '--priority', 'high', '--revision', '99'],
    'changed-meanwhile',
    /priority is “medium” now, you set “high”/,
  ],
])('7: campus %j', async (args, code, said) => expectRefusal(campus, args, { exit: 7, code, said }))

describe('8: what cannot be settled', () => {
  test('a folder that cannot be made', async () => {
    const lost = newCampus(join(database, 'below-a-file'))
    const told = { exit: 8, code: 'store-not-writable', said: /CAMPUS_HOME/ }
    await expectRefusal(lost, ['case', 'new', ...QUESTION], told)
  })

  test('a database that another program keeps locked', async () => {
    const other = new sqlite.DatabaseSync(database)
    other.exec('BEGIN IMMEDIATE')
    try {
      const told = { exit: 8, code: 'store-locked', said: /Nothing was changed/, retryable: true }
      await expectRefusal(campus, ['case', 'reply', '100001', '--body', 'x'], told)
    } finally {
      other.close()
    }
  })
})

test('130: Ctrl-C at a question', async () => {
  const person = newCampus().terminal(['case', 'new'])
  await person.sees('What kind of case is it?')
  person.types('\x03')
  expect(await person.ended).toBe(130)
  expect(person.screen).toMatch(/Error: Interrupted\.\r\n$/)
})

test('with --json nothing is asked, so that standard error holds one error line', async () => {
  const person = newCampus().terminal(['case', 'new', '--json'])
  expect(await person.ended).toBe(2)
  expect(person.screen).toMatch(/^\{"error":\{"code":"missing-answers",.*\}\}\r\n$/)
})
