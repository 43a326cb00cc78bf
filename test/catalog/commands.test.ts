import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundle, Person, shell, temporaryFolder, type Ended } from '../terminal/program.ts'

const folder = temporaryFolder()
let program = ''
beforeAll(async () => {
  program = await bundle(new URL('campus.ts', import.meta.url), folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let home = ''
let override = ''
let rejected = ''
beforeEach(() => {
  home = fs.mkdtempSync(path.join(folder, 'home-'))
  override = path.join(home, 'config', 'portals', 'local', 'catalog.yaml')
  rejected = `${override}.rejected`
})

const GOOD = 'modules:\n  items:\n    - id: bus\n      label: Bus\n'
const BAD = 'title: Ours\ndefaultPriority: urgent\n'

function campus(line: string, input = ''): Promise<Ended> {
  const variables = { CAMPUS_HOME: home, PROGRAM: program, INPUT: input }
  return shell(`printf %s "$INPUT" | "$NODE" "$PROGRAM" ${line}`, variables)
}

function given(text: string): void {
  fs.mkdirSync(path.dirname(override), { recursive: true })
  fs.writeFileSync(override, text)
}

/** `campus catalog edit` at a terminal, with an editor that runs this line of shell on its file, `"$1"`. */
function editing(editor: string): Person {
  const script = path.join(home, 'editor.sh')
  fs.writeFileSync(script, `#!/bin/sh\n${editor}\n`, { mode: 0o755 })
  return new Person([program, 'catalog', 'edit'], {
    CAMPUS_HOME: home,
    VISUAL: script,
    CAMPUS_ACCESSIBLE: '1',
  })
}

describe('show', () => {
  test('fits 80 columns and says of each list where it comes from', async () => {
    const { code, stdout } = await campus('catalog show')
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    expect(stdout).toContain('modules (not from the vendor)')
    expect(stdout).toContain('statuses (partly from the vendor)')
    expect(stdout).toContain('  Monday to Friday: 06:00 to 18:00')
  })

  test('one section, as text and as JSON', async () => {
    const text = await campus('catalog show clocks')
    expect(text.stdout).toMatch(/^clocks \(from the vendor\)\n[^]*reopen days: 60/)
    expect(text.stdout).not.toContain('modules')
    const json = await campus('catalog show clocks --json')
    expect(JSON.parse(json.stdout)).toMatchObject({ clocks: { reopenDays: 60 }, warnings: [] })
  })

  test('with the changes of the portal', async () => {
    given(GOOD)
    expect((await campus('catalog show modules')).stdout).toMatch(
      /Changed by the district[^]*\n {2}bus: Bus\n/,
    )
  })
})

describe('check', () => {
  test('nothing to check is said and no fault', async () => {
    const { code, stdout, stderr } = await campus('catalog check')
    expect([code, stdout]).toEqual([0, 'Nothing to mend.\n'])
    expect(stderr).toContain('local has no changes of its own')
  })

  test('the changes of the portal: exit 3 and the line', async () => {
    given(BAD)
    const { code, stdout } = await campus('catalog check')
    expect(code).toBe(3)
    expect(stdout).toBe(
      'block CAT-PRIORITY line 2, /defaultPriority\n' +
        '  “urgent” is not among the priorities.\n' +
        '  Use one of: critical, high, medium, low.\n',
    )
  })

  test('a list for scripts, from standard input', async () => {
    const { code, stdout } = await campus('catalog check - --json', BAD)
    expect(code).toBe(3)
    const { items, ...rest } = JSON.parse(stdout) as { items: unknown[] }
    expect(rest).toEqual({ nextCursor: null, truncated: false, warnings: [] })
    expect(items).toEqual([
      {
        rule: 'CAT-PRIORITY',
        level: 'block',
        pointer: '/defaultPriority',
        line: 2,
        message: '“urgent” is not among the priorities.',
        fix: 'Use one of: critical, high, medium, low.',
      },
    ])
  })

  test('a warning alone is exit 0', async () => {
    const { code, stdout } = await campus(
      'catalog check -',
      'modules: { items: [{ id: fee, remove: true }] }',
    )
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'warn CAT-REMOVE line 1, /modules/items/0'])
  })

  test('the example that help shows', async () => {
    const example = new URL('../../examples/catalog.yaml', import.meta.url).pathname
    expect(await campus(`catalog check ${example}`)).toMatchObject({ code: 0, stdout: 'Nothing to mend.\n' })
  })
})

describe('edit from a file', () => {
  test('keeps good changes, then has nothing to do', async () => {
    const first = await campus('catalog edit --file - --json', GOOD)
    expect(JSON.parse(first.stdout)).toMatchObject({ file: override, outcome: 'updated' })
    expect(fs.readFileSync(override, 'utf8')).toBe(GOOD)
    expect(fs.statSync(override).mode & 0o777).toBe(0o600)
    const second = await campus('catalog edit --file - --json', GOOD)
    expect(JSON.parse(second.stdout)).toMatchObject({ outcome: 'unchanged' })
  })

  test('keeps the old changes and, beside them, a text that cannot be used', async () => {
    given(GOOD)
    const { code, stdout, stderr } = await campus('catalog edit --file - --json', BAD)
    expect([code, stdout]).toEqual([3, ''])
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        code: 'catalog-invalid',
        hint: expect.stringContaining(rejected) as string,
        errors: [{ pointer: '/defaultPriority', code: 'CAT-PRIORITY' }],
      },
    })
    expect(fs.readFileSync(override, 'utf8')).toBe(GOOD)
    expect(fs.readFileSync(rejected, 'utf8')).toBe(BAD)
  })

  test('tells what does not stand in the way', async () => {
    const { code, stderr } = await campus(
      'catalog edit --file -',
      `${GOOD}    - id: fee\n      remove: true\n`,
    )
    expect(code).toBe(0)
    expect(stderr).toContain('Did you mean “fees”?')
  })
})

describe('edit at a terminal', () => {
  test('begins with comments that explain, and keeps what was saved', async () => {
    const person = editing(`cp "$1" "${home}/seen"; printf '${GOOD.replaceAll('\n', '\\n')}' > "$1"`)
    expect(await person.ended).toBe(0)
    expect(fs.readFileSync(path.join(home, 'seen'), 'utf8')).toMatch(/^(#.*\n)+$/)
    expect(fs.readFileSync(override, 'utf8')).toBe(GOOD)
  })

  test('nothing saved, nothing changed', async () => {
    const person = editing('true')
    await person.sees('Nothing was changed.')
    expect(await person.ended).toBe(0)
    expect(fs.existsSync(override)).toBe(false)
  })

  test('offers to edit again, with the text as it was left', async () => {
    const person = editing(
      `if grep -q urgent "$1"; then echo 'title: Mended' > "$1"; else printf '${BAD.replaceAll('\n', '\\n')}' > "$1"; fi`,
    )
    await person.sees('Line 2: “urgent” is not among the priorities.')
    await person.sees('Edit again?')
    person.types('y\r')
    expect(await person.ended).toBe(0)
    expect(fs.readFileSync(override, 'utf8')).toBe('title: Mended\n')
    expect(fs.existsSync(rejected)).toBe(false)
  })

  test('a text left as it was is still there to give up on', async () => {
    const person = editing(`grep -q urgent "$1" || printf '${BAD.replaceAll('\n', '\\n')}' > "$1"`)
    await person.sees('Edit again?')
    person.types('y\r')
    await person.sees('Edit again?')
    person.types('n\r')
    expect(await person.ended).toBe(3)
    expect(fs.readFileSync(rejected, 'utf8')).toBe(BAD)
  })

  test.each([
    ['no', 'n\r', 3],
    ['Ctrl-C', '\u0003', 130],
  ])('gives up on %s, and the text is kept', async (_, keys, code) => {
    const person = editing(`printf '${BAD.replaceAll('\n', '\\n')}' > "$1"`)
    await person.sees('Edit again?')
    person.types(keys)
    await person.sees('your text is in')
    expect(await person.ended).toBe(code)
    expect(fs.readFileSync(rejected, 'utf8')).toBe(BAD)
    expect(fs.existsSync(override)).toBe(false)
  })
})
