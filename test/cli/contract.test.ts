import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { help } from '../../src/cli/help.ts'
import { parse } from '../../src/cli/parse.ts'
import { COMMANDS } from '../../src/cli/table.ts'
import { CASE } from '../../src/cli/table/case.ts'
import { itemsOf, newCampus, QUESTION, type Document } from '../e2e/campus.ts'
import { argumentsOf, CALLS } from './calls.ts'

const commands = COMMANDS.map((entry) => ({ name: entry.spec.path.join(' '), spec: entry.spec }))

describe.each(commands)('campus $name', ({ name, spec }) => {
  test('has two examples or more, each with what it does', () => {
    expect(spec.examples.length).toBeGreaterThanOrEqual(2)
    for (const [line, about] of spec.examples) {
      expect(line).toContain(`campus ${name}`)
      expect(about).not.toBe('')
    }
  })

  test.each(spec.examples.map(([line]) => line))('understands its example: %s', async (line) => {
    const parsed = parse(await wordsOf(line), COMMANDS)
    expect(parsed.ask === 'run' && parsed.entry.spec).toBe(spec)
  })

  test('shows its examples in the help so that they can be copied', () => {
    const unfolded = help([...spec.path], COMMANDS, '0').replaceAll(/ \\\n +/g, ' ')
    for (const [line] of spec.examples) expect(unfolded).toContain(`  ${line}\n`)
  })
})

test.each([[], ['exit-codes'], ...COMMANDS.map(({ spec }) => [...spec.path]), ...nouns()])(
  'the help of %s %s fits 80 columns',
  (...words) => {
    for (const line of help(words, COMMANDS, '0.1.0').split('\n'))
      expect([...line].length, line).toBeLessThan(81)
  },
)

describe('the JSON document of', () => {
  const campus = newCampus()
  let handedOff: Document = {}
  const call = async (name: string, ...more: string[]): Promise<Document> => {
    const args = await argumentsOf(name, campus)
    const { stdout, stderr } = await campus(...name.split(' '), ...args, '--json', ...more)
    expect(stderr).toBe('')
    return JSON.parse(stdout) as Document
  }
  beforeAll(async () => {
    await campus('init', '--sample')
    await campus('portal', 'use', 'local')
    writeFileSync(join(campus.home, 'a.log'), 'nothing in it\n')
    await campus('case', 'new', ...QUESTION, '--attach', join(campus.home, 'a.log'))
    await campus('portal', 'add', 'vendor', '--kind', 'handoff')
    const handed = await campus('case', 'new', ...QUESTION, '--portal', 'vendor', '--json')
    handedOff = JSON.parse(handed.stdout) as Document
    const filed = await campus('case', 'new', ...QUESTION, '--portal', 'vendor', '--json=handOff')
    const { handOff } = JSON.parse(filed.stdout) as Document
    await campus('case', 'number', String(handOff), '4710', '--portal', 'vendor')
    await campus('request', 'sandbox-refresh', '--yes')
  })

  test('campus case new has further keys when it was handed to a person', () => {
    const spec = commands.find(({ name }) => name === 'case new')?.spec
    const promised = [...(spec?.fields ?? []), ...(spec?.handOffFields ?? []), 'warnings']
    expect(Object.keys(handedOff).sort()).toEqual(promised.sort())
  })

  test('a draft has the keys of a case', async () => {
    const spec = commands.find(({ name }) => name === 'case new')?.spec
    const draft = await campus.json('case', 'new', ...QUESTION, '--save-draft')
    expect(Object.keys(draft).sort()).toEqual([...(spec?.fields ?? []), 'warnings'].sort())
    expect(draft).toMatchObject({ number: null, status: 'draft', outcome: 'drafted' })
  })

  // What needs a server and a keychain is looked at in test/e2e/team.test.ts, what waits for one in test/outbox.
  const here = commands.filter(
    ({ name }) => !/^(auth .*|serve|serve enrol|desk contact sign-in|outbox .*)$/.test(name),
  )

  test('every command is looked at', () => {
    expect(Object.keys(CALLS).sort()).toEqual(here.map(({ name }) => name).sort())
  })

  test.each(here)('campus $name has the promised keys', async ({ name, spec }) => {
    const document = await call(name)
    const { items } = document
    if (!Array.isArray(items)) {
      expect(Object.keys(document).sort()).toEqual([...spec.fields, 'warnings'].sort())
      return
    }
    expect(Object.keys(document).sort()).toEqual(['items', 'nextCursor', 'truncated', 'warnings'])
    expect(items.length).toBeGreaterThan(0)
    for (const item of items as Document[]) expect(Object.keys(item).sort()).toEqual([...spec.fields].sort())
  })

  test.each(here.filter(({ spec }) => spec.dryRun))(
    'campus $name has the same keys with --dry-run',
    async ({ name, spec }) => {
      const document = await call(name, '--dry-run')
      const [item] = 'items' in document ? itemsOf(document) : []
      const told = item ? [...Object.keys(item), 'warnings'] : Object.keys(document)
      expect(told.sort()).toEqual([...spec.fields, 'warnings'].sort())
    },
  )

  test.each([
    ['case list', 'dueDate'],
    ['case view', 'clocks'],
  ])('campus %s can be cut down to one field', async (name, field) => {
    const document = await call(name, `--json=${field}`)
    for (const item of 'items' in document ? itemsOf(document) : [document])
      expect(Object.keys(item)).toEqual([field])
  })
})

test('a line that begins with case finds all that begins so, and nothing else, in one part of the table', () => {
  expect(CASE).toEqual(COMMANDS.filter(({ spec }) => spec.path[0] === 'case'))
})

/** The words that a shell hands to `campus` in a line with pipes and redirections. */
async function wordsOf(line: string): Promise<string[]> {
  const own = line.slice(line.indexOf('campus')).replace(/ > \S+$/, '')
  const { stdout } = await promisify(execFile)('sh', ['-c', `campus() { printf '%s\\n' "$@"; }; ${own}`])
  return stdout.trimEnd().split('\n')
}

function nouns(): string[][] {
  return [...new Set(COMMANDS.map(({ spec }) => spec.path[0] ?? ''))].map((noun) => [noun])
}
