import { execFileSync } from 'node:child_process'
import { chmodSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { errorOf, itemsOf, newCampus } from './campus.ts'
import { needsRoot, NOBODY } from './users.ts'

const campus = newCampus()
const file = (name: string): string => join(campus.home, name)
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(file(name), content)
  return file(name)
}
const form = (more: string): string =>
  `type: question\nmodule: attendance\nsubject: s\ndescription: d\n${more}\n`

afterAll(async () => {
  expect(itemsOf(await campus.json('case', 'list')), 'nothing that is refused files a case').toEqual([])
})

describe('a form', () => {
  test.each<[string, string, string[]]>([
    [
      'unknown questions',
      'modul: attendance\nsubjct: x\n',
      ['line 1: there is no question “modul” (did you mean “module”?)', 'line 2', '“subject”'],
    ],
    [
      'an unknown question in Markdown',
      '---\ntype: question\nsevrity: high\n---\ntext\n',
      ['line 3', '“sevrity”'],
    ],
    ['a list for a text', form('goal: [a, b]'), ['line 5: goal must be plain text']],
    ['a mapping for a list', form('steps: {a: b}'), ['line 5: steps must be a list of lines']],
    ['lists in a list', form('steps:\n  - [a]'), ['steps must be a list of lines']],
    ['a key twice', form('subject: t'), ['line 5', 'unique']],
    ['broken YAML', 'type: "question\n', ['line']],
    ['tabs for indents', 'steps:\n\t- a\n', ['line 2']],
    ['a list only', '- type\n- question\n', ['“question: answer” lines']],
    ['nothing', '', ['empty']],
    ['brackets without end', `steps: ${'['.repeat(20_000)}`, ['line 1', 'nested too deep']],
    ['aliases', form('goal: &a x\nerror: *a'), ['line 6: error must be plain text']],
    ['an alias bomb', form(bomb()), ['there is no question “a0”']],
    ['a number in words', form('affected-users: many'), ['affected-users', '“many” is not a whole number']],
    ['a word nobody knows', form('frequency: alwys'), ['Did you mean “always”?']],
    ['a date that is none', form('due: 2027-02-30'), ['2027-02-30']],
    [
      'a time without a zone',
      form('first-seen: 2026-11-02 08:10'),
      ['2026-11-02T14:10:00Z in America/Chicago', '2026-11-02T08:10:00Z in UTC'],
    ],
    [
      'a subject of two lines',
      form('').replace('subject: s', 'subject: |\n  one\n  two'),
      ['subject: must be one line'],
    ],
    [
      'a subject with a bell',
      form('').replace('subject: s', 'subject: "ding \\a"'),
      ['subject: holds a control character'],
    ],
    [
      'a subject without end',
      form('').replace('subject: s', `subject: ${'long '.repeat(500)}`),
      ['longer than'],
    ],
  ])('with %s is refused, and the place is named', async (_, text, told) => {
    const refused = await campus.with({ input: text })('case', 'new', '--file', '-')
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    for (const part of told) expect(refused.stderr).toContain(part)
    expect(refused.stderr).not.toMatch(/\bat .*\.(?:js|ts)/)
    const error = errorOf(await campus.with({ input: text })('case', 'new', '--file', '-', '--json'))
    expect(JSON.stringify(error)).toContain(JSON.stringify(told[0]).slice(1, -1))
  })

  test.each<[string, Uint8Array, RegExp]>([
    ['Latin-1', Buffer.from('subject: caf\xe9\n', 'latin1'), /not UTF-8.*line 1.*\nSave it as UTF-8/],
    ['UTF-16', Buffer.from('\ufeffsubject: x\n', 'utf16le'), /UTF-16.*\nSave it as UTF-8/],
    ['bytes', Buffer.from([0, 0xff, 0xfe, 0x80]), /not UTF-8/],
  ])('in %s is refused', async (name, bytes, said) => {
    for (const [args, input] of [
      [[write(name, bytes)], ''],
      [['-'], bytes],
    ] as const) {
      const refused = await campus.with({ input })('case', 'new', '--file', ...args)
      expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(said) as string })
    }
  })

  test('of 50 MB is refused at once', async () => {
    truncateSync(write('big.yaml', ''), 50_000_000)
    const began = Date.now()
    const refused = await campus('case', 'new', '--file', file('big.yaml'))
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('larger than 1.0 MB (1,048,576 bytes)') as string,
    })
    const piped = await campus.with({ input: Buffer.alloc(50_000_000, 'a') })('case', 'new', '--file', '-')
    expect(piped).toMatchObject({ code: 2, stderr: expect.stringContaining('larger than') as string })
    expect(Date.now() - began).toBeLessThan(20_000)
  })

  test('that is a folder, missing, a pipe or a device is refused without waiting', async () => {
    execFileSync('mkfifo', [file('pipe')])
    for (const [path, said] of [
      [campus.home, 'is a folder'],
      [file('none.yaml'), 'There is no file'],
      [file('pipe'), 'is a pipe'],
      ['/dev/zero', 'a device'],
    ] as const) {
      expect(await campus('case', 'new', '--file', path)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(said) as string,
      })
    }
  })

  test('that may not be read is refused', async ({ skip }) => {
    needsRoot(skip)
    chmodSync(write('secret.yaml', form('')), 0o600)
    const refused = await campus.with({ uid: NOBODY })('case', 'new', '--file', file('secret.yaml'))
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('may not be read by you') as string,
    })
  })
})

test.each<[string[], string]>([
  [['case', 'view', 'abc'], '“abc” is not a case number'],
  [['case', 'view', '0'], 'not a case number'],
  [['case', 'view', '-5'], 'not a case number'],
  [['case', 'view', '1e5'], 'not a case number'],
  [['case', 'view', '99999999999999999999'], 'not a case number'],
  [['case', 'view', ''], 'not a case number'],
  [
    ['case', 'list', '--since', '2026-11-02 08:10'],
    'in America/Chicago (the portal), or 2026-11-02T08:10:00Z in UTC',
  ],
  [['case', 'list', '--since', 'soon'], '“soon” is not a time'],
  [['case', 'list', '--limit', '0'], '--limit is 1 to 1000'],
  [['case', 'list', '--portal', '../../etc'], 'no portal “../../etc”'],
  [['case', 'close', '1', '--key', 'a b'], 'without spaces'],
])('campus %j is a usage error', async (args, said) => {
  expect(await campus(...args)).toMatchObject({
    code: 2 + (args.includes('../../etc') ? 4 : 0),
    stdout: '',
    stderr: expect.stringContaining(said) as string,
  })
})

function bomb(): string {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}, *a${level - 1}]`,
  )
  return [...levels, 'steps: *a29'].join('\n')
}
