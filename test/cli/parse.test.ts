import { expect, test } from 'vitest'
import { help } from '../../src/cli/help.ts'
import { parse } from '../../src/cli/parse.ts'
import { asksForJson } from '../../src/cli/route.ts'
import { COMMANDS } from '../../src/cli/table.ts'
import { Problem } from '../../src/support/problem.ts'

/** What is looked at: the command, its arguments, the flags that were given, the global flags that are on. */
interface Called {
  command: string
  args?: string[]
  flags?: Record<string, unknown>
  globals?: Record<string, unknown>
}

function called(argv: string[], jsonWish?: string): Called {
  const parsed = parse(argv, COMMANDS, jsonWish)
  if (parsed.ask !== 'run') throw new Error(`asks for ${parsed.ask}`)
  const given = (flags: object) =>
    Object.fromEntries(
      Object.entries(flags).filter(
        ([, value]) => value !== undefined && value !== false && String(value) !== '',
      ),
    )
  return {
    command: parsed.entry.spec.path.join(' '),
    args: parsed.input.args,
    flags: given(parsed.input.flags),
    globals: given(parsed.globals),
  }
}

function refusal(argv: string[], jsonWish?: string): string {
  try {
    parse(argv, COMMANDS, jsonWish)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `${error.kind} ${error.code}: ${error.message} ${error.hint ?? ''}`
  }
  throw new Error('was not refused')
}

const line = (text: string): string[] => text.split(' ')

test.each<[string, Called]>([
  ['case list', { command: 'case list', args: [], flags: {}, globals: {} }],
  ['case view 12 --json', { command: 'case view', args: ['12'], globals: { json: true } }],
  ['case view --json 12', { command: 'case view', args: ['12'], globals: { json: true } }],
  ['--json case view 12', { command: 'case view', args: ['12'], globals: { json: true } }],
  ['case list --json=number,subject', { command: 'case list', globals: { json: ['number', 'subject'] } }],
  ['case list --json=number --json=subject', { command: 'case list', globals: { json: ['subject'] } }],
  ['case list --json=number --json', { command: 'case list', globals: { json: ['number'] } }],
  ['case list --portal sample', { command: 'case list', globals: { portal: 'sample' } }],
  ['--portal sample case list', { command: 'case list', globals: { portal: 'sample' } }],
  ['case --portal=sample list', { command: 'case list', globals: { portal: 'sample' } }],
  ['-y case --quiet list', { command: 'case list', globals: { yes: true, quiet: true } }],
  ['case list -yq', { command: 'case list', globals: { yes: true, quiet: true } }],
  ['case list --portal one --portal two', { command: 'case list', globals: { portal: 'two' } }],
  [
    'case list --no-input --no-color --district Lakeview',
    { command: 'case list', globals: { noInput: true, noColour: true, district: 'Lakeview' } },
  ],
  ['case close 7 --dry-run', { command: 'case close', args: ['7'], globals: { dryRun: true } }],
  ['case list --status new --status=closed', { command: 'case list', flags: { status: ['new', 'closed'] } }],
  ['case list --limit 10', { command: 'case list', flags: { limit: 10 } }],
  ['case list --limit=-1', { command: 'case list', flags: { limit: -1 } }],
  ['case list --mine --waiting-on us', { command: 'case list', flags: { mine: true, 'waiting-on': 'us' } }],
  ['case new --file -', { command: 'case new', flags: { file: '-' } }],
  ['case new --steps one --steps two', { command: 'case new', flags: { steps: ['one', 'two'] } }],
  ['case new --subject --odd', { command: 'case new', flags: { subject: '--odd' } }],
  ['catalog check -', { command: 'catalog check', args: ['-'] }],
  ['case view -- 12', { command: 'case view', args: ['12'], globals: {} }],
  ['catalog check -- --json', { command: 'catalog check', args: ['--json'], globals: {} }],
  ['catalog check -- --json=rule', { command: 'catalog check', args: ['--json=rule'], globals: {} }],
  ['portal show', { command: 'portal show', args: [] }],
])('%s', (text, expected) => {
  const actual = called(line(text))
  const looked = Object.keys(expected) as (keyof Called)[]
  expect(Object.fromEntries(looked.map((name) => [name, actual[name]]))).toEqual(expected)
})

test('a value may hold spaces and may be empty', () => {
  const parsed = parse(['case', 'update', '7', '--subject', 'two words', '--due', ''], COMMANDS)
  expect(parsed.ask === 'run' && parsed.input.flags).toMatchObject({ subject: 'two words', due: '' })
})

test.each<[string, string, RegExp]>([
  ['case', 'no-verb', /needs one of: new, drafts, form, list/],
  ['case list --statsu new', 'unknown-flag', /no flag --statsu here\. Did you mean --status\?/],
  ['case new --modul=attendance', 'unknown-flag', /no flag --modul here\. Did you mean --module\?/],
  ['case view 1 --xyzzyx', 'unknown-flag', /`campus case view --help`/],
  ['case lits', 'unknown-command', /`campus case lits`\. Did you mean `campus case list`\?/],
  ['cse list', 'unknown-command', /Did you mean `campus case`\?/],
  ['constructor', 'unknown-command', /`campus constructor`/],
  ['--constructor case list', 'unknown-flag', /--constructor/],
  ['xyzzyx', 'unknown-command', /`campus --help`/],
  ['case list --status', 'missing-value', /--status needs a value/],
  ['case list --portal', 'missing-value', /--portal needs a value/],
  ['case list --limit ten', 'not-a-number', /--limit takes a whole number, not “ten”/],
  ['case list --limit 1.5', 'not-a-number', /“1.5”/],
  ['case list --waiting-on them', 'unknown-value', /“them”.*Known: us, vendor/],
  ['case list --waiting-on vendr', 'unknown-value', /Did you mean “vendor”\?/],
  ['completion bsh', 'unknown-value', /Did you mean “bash”\?/],
  ['catalog show typos', 'unknown-value', /Did you mean “types”\?/],
  ['case view', 'missing-argument', /needs NUMBER \(case number\).*campus case view 100001/],
  ['case view 1 2', 'too-many-arguments', /“2”/],
  ['case list of mine', 'too-many-arguments', /“of mine”.*Quote/],
  ['case list --dry-run', 'no-dry-run', /has no --dry-run/],
  ['case list --json=number,sbject', 'unknown-field', /“sbject”.*Known fields: number, id, subject/],
  ['case list --json=', 'unknown-field', /Known fields/],
  ['case list --search --json', 'missing-value', /--search needs a value.*--search=--json/],
  ['--prtal sample case list', 'unknown-flag', /no flag --prtal.*Did you mean --portal\?/],
  ['-- case list', 'unknown-command', /campus --/],
  ['case reply 7 --body caf\ufffd', 'not-utf8', /“caf\ufffd” is not UTF-8.*LC_ALL/],
  ['case reply 7 --attach caf\ufffd.log', 'not-utf8', /rename a file/],
])('%s is refused as %s', (text, code, told) => {
  const problem = refusal(line(text))
  expect(problem).toContain(`usage ${code}: `)
  expect(problem).toMatch(told)
})

test.each<[string | undefined, string, unknown]>([
  [undefined, 'case list', undefined],
  ['1', 'case list', true],
  ['TRUE', 'case list', true],
  ['0', 'case list', undefined],
  ['false', 'case list', undefined],
  ['number,subject', 'case list', ['number', 'subject']],
  ['number', 'case list --json', true],
  ['number', 'case list --json=subject', ['subject']],
])('CAMPUS_JSON=%s campus %s', (wish, text, expected) => {
  const parsed = parse(line(text), COMMANDS, wish)
  expect(parsed.ask === 'run' && parsed.globals.json).toEqual(expected)
})

test.each<[string[], string | undefined, boolean]>([
  [['case', 'lits', '--json'], undefined, true],
  [['case', 'lits', '--json=number'], undefined, true],
  [['case', 'lits'], undefined, false],
  [['case', 'lits', '--', '--json'], undefined, false],
  [['case', 'lits'], '1', true],
  [['case', 'lits'], '0', false],
])('%j with CAMPUS_JSON=%s wants its errors as JSON: %s', (argv, wish, expected) => {
  expect(asksForJson(argv, wish)).toBe(expected)
})

test.each<[string, object]>([
  ['--version', { ask: 'version' }],
  ['-V', { ask: 'version' }],
  ['help case new', { ask: 'help', words: ['case', 'new'] }],
  ['case new --help', { ask: 'help' }],
  ['-h', { ask: 'help' }],
  ['case view -h 12 --json=number', { ask: 'help' }],
])('%s', (text, expected) => expect(parse(line(text), COMMANDS)).toMatchObject(expected))

test('a known flag is a value when it is tied to its flag', () => {
  expect(called(line('case list --search=--json'))).toMatchObject({ flags: { search: '--json' } })
})

test.each<[string, RegExp]>([
  ['--portal local', /^campus /],
  ['case --portal local', /^Commands of campus case/],
  ['--portal local case new', /^File a case/],
  ['case view 12', /^Show a case/],
])('help for %s', (text, expected) => expect(help(line(text), COMMANDS, '1.0')).toMatch(expected))

test.each(['case bogus', 'bogus', 'bogus list'])('there is no help for %s', (text) => {
  expect(() => help(line(text), COMMANDS, '1.0')).toThrow(Problem)
})

test.each(['', '--json', '--portal local'])('nothing but %j is the front page', (text) => {
  const asked = parse(text === '' ? [] : line(text), COMMANDS)
  expect(asked.ask === 'run' && asked.entry.spec.path).toEqual(['today'])
})

test('`--help` behind `--` is an argument', () => {
  expect(called(line('catalog check -- --help'))).toMatchObject({ args: ['--help'] })
})
