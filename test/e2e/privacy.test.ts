import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, filesIn, itemsOf, newCampus, type Document, QUESTION } from './campus.ts'

const CASE = ['--type', 'question', '--module', 'attendance', '--portal', 'local']
const SSN = '123-45-6789'
const BIRTH = 'The date of birth 2011-04-12 is shown wrong.'
const REASON = ['--override', 'The case is about this date.']

describe('what may say who a student is', () => {
  test('stops a case, with the place and without the words', async () => {
    const campus = newCampus()
    const args = [...CASE, '--subject', 'A number shows', '--description', `One line\nHis SSN ${SSN} shows.`]
    const [text, json] = [
      await campus('case', 'new', ...args),
      await campus('case', 'new', ...args, '--json'),
    ]
    expect([text.code, json.code]).toEqual([3, 3])
    expect(text.stderr).toContain('description, line 2: A social security number (like 999-99-9999).')
    expect(errorOf(json)).toMatchObject({
      code: 'privacy',
      errors: [{ pointer: '/answers/description', code: 'PRIV-SSN' }],
    })
    expect(text.stderr + json.stderr).not.toContain(SSN)
    expect(itemsOf(await campus.json('case', 'list', '--portal', 'local'))).toEqual([])
  })

  test('is told in a description and stops a subject', async () => {
    const campus = newCampus()
    const words = 'Student number 1234567 is shown twice'
    const told = await campus.json(
      'case',
      'new',
      ...CASE,
      '--subject',
      'A number shows twice in Attendance',
      '--description',
      words,
    )
    expect((told['warnings'] as Document[]).map(({ code }) => code)).toContain('PRIV-ID')
    const stopped = await campus('case', 'new', ...CASE, '--subject', words, '--description', 'See there.')
    expect(stopped.code).toBe(3)
  })

  test('is sent for a reason, which is kept on the case', async () => {
    const campus = newCampus()
    const args = [...CASE, '--subject', 'A date shows wrong', '--description', BIRTH]
    expect((await campus('case', 'new', ...args)).code).toBe(3)
    expect((await campus('case', 'new', ...args, '--override', 'because')).code).toBe(2)
    const { number } = await campus.json('case', 'new', ...args, ...REASON)
    expect((await campus('case', 'view', String(number))).stdout).toMatch(
      /Sent in spite of the checks\n +The case is about this date\./,
    )
    const never = await campus('case', 'new', ...args, '--impact', `password: Hunter22`, ...REASON)
    expect(never).toMatchObject({ code: 3, stdout: '' })
    expect(never.stderr).toContain('never sent')
  })

  test('stops a reply, a last comment and a reason', async () => {
    const campus = newCampus()
    await campus('case', 'new', ...QUESTION)
    for (const words of [
      ['reply', '100001', '--body', BIRTH],
      ['close', '100001', '--comment', BIRTH],
      ['reopen', '100001', '--reason', BIRTH],
      ['update', '100001', '--subject', 'Student number 1234567 shows', '--yes'],
    ])
      expect(await campus('case', ...words)).toMatchObject({ code: 3, stdout: '' })
    expect(await campus.json('case', 'view', '100001')).toMatchObject({ comments: [], status: 'new' })
    expect((await campus('case', 'reply', '100001', '--body', BIRTH, ...REASON)).code).toBe(0)
    expect(await campus.json('case', 'view', '100001')).toMatchObject({
      comments: [{ body: `${BIRTH}\n\n[Sent in spite of the privacy screen: ${REASON[1]}]` }],
    })
  })

  test('loses no words that exist nowhere else', async () => {
    const campus = newCampus()
    const form = `type: question\nmodule: attendance\nsubject: A date shows wrong\ndescription: ${BIRTH}\n`
    const ended = await campus.with({ input: form })('case', 'new', '--file', '-', '--portal', 'local')
    expect(ended.code).toBe(3)
    const draft = filesIn(join(campus.home, 'state')).find((name) => name.endsWith('.yaml'))
    expect(ended.stderr).toContain(`case drafts resume ${draft?.slice(7, 13) ?? 'no draft'}`)
  })
})

describe('privacy check', () => {
  const campus = newCampus()
  const file = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(campus.home, name), text)
    return join(campus.home, name)
  }

  test.each<[string, string | Uint8Array, number, RegExp]>([
    ['clean.txt', 'Updated to Campus.2603.12, 25 users, SIS-195467.', 0, /Nothing to mend/],
    ['told.txt', 'student number 1234567', 0, /warn PRIV-ID line 1/],
    ['stops.csv', 'lastName,firstName,grade\nPark,Zoe,4\n', 3, /block PRIV-COLUMNS line 1/],
    ['late.log', `${'ok\n'.repeat(99_999)}password: Hunter22\n`, 3, /block PRIV-SECRET line 100000/],
  ])('of %s', async (name, text, code, told) => {
    const ended = await campus('privacy', 'check', file(name, text))
    expect(ended.code).toBe(code)
    expect(ended.stdout).toMatch(told)
    expect(ended.stdout).not.toMatch(/Hunter|Zoe/)
  })

  test('of standard input, for a script', async () => {
    const { stdout, stderr, code } = await campus.with({ input: 'SSN 123-45-6789' })(
      'privacy',
      'check',
      '-',
      '--json',
    )
    expect([code, stderr]).toEqual([3, ''])
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ rule: 'PRIV-SSN', level: 'block', line: 1 }] })
  })

  test.each<[string, Uint8Array | null]>([
    ['noise.bin', Uint8Array.from([0xff, 0xfe, 0x00, 0x80])],
    ['nowhere.txt', null],
  ])('of %s is refused', async (name, bytes) => {
    const path = bytes === null ? join(campus.home, name) : file(name, bytes)
    expect(await campus('privacy', 'check', path)).toMatchObject({ code: 2, stdout: '' })
  })
})
