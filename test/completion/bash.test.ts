import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campus, has, HOSTILE, makePlace, misbehave, plant, ROOT, TypingShell, type Place } from './shells.ts'

const SCRIPT = path.join(ROOT, 'completions/campus.bash')
const BREAKS = ' \t\n"\'@><=;|&(:'

describe.runIf(has('bash'))('bash', () => {
  let place: Place
  let shell: TypingShell
  beforeAll(async () => {
    place = makePlace()
    campus(place, 'init', '--sample', '--yes')
    campus(place, 'case', 'list', '--portal', 'sample')
    campus(place, 'portal', 'use', 'local')
    shell = await new TypingShell('bash', place).ready()
  })
  afterAll(() => {
    shell.end()
    fs.rmSync(place.folder, { recursive: true })
  })

  /** Calls the function with the words that bash makes of a line. */
  const offered = (words: string[], breaks = BREAKS): string[] => {
    const call = `source "$1"; COMP_WORDBREAKS=$2; shift 2; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _campus
      for word in "\${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done`
    const args = ['--norc', '-c', call, '-', SCRIPT, breaks, 'campus', ...words]
    const text = execFileSync('bash', args, { env: place.env, cwd: place.folder, encoding: 'utf8' })
    return text.split('\n').slice(0, -1)
  }

  it.each([
    [['ca'], ['case', 'catalog']],
    [['case', 'v'], ['view']],
    [['--quiet', '--portal', 'sample', 'case', 'cl'], ['close']],
    [['case', 'list', '--wait'], ['--waiting-on']],
    [
      ['case', 'list', '--waiting-on', ''],
      ['us', 'vendor', 'desk'],
    ],
    [['case', 'list', '--waiting-on', '=', 'v'], ['vendor']],
    [
      ['case', 'list', '--waiting-on', '='],
      ['us', 'vendor', 'desk'],
    ],
    [['case', 'list', '--type', 'q'], ['question']],
    [['case', 'list', '--search', ''], []],
    [['case', 'list', '--json', '=', 'su'], ['subject']],
    [['case', 'list', '--json', '=', 'number,su'], ['number,subject']],
    [['case', 'list', '--json', '=', 'subject,su'], []],
    [['case', 'reply', '100001', '--body', ''], []],
    [['case', 'reply', '--', '-'], []],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [
      ['portal', 'use', ''],
      ['local', 'sample'],
    ],
    [['nonsense', 'v'], []],
    [['case', 'nonsense', ''], []],
  ])('offers after %j: %j', (words, expected) => expect(offered(words)).toEqual(expected))

  it('offers whole words where readline does not split at =', () => {
    expect(offered(['case', 'list', '--json=number,su'], ' \t\n')).toEqual(['--json=number,subject'])
    expect(offered(['case', 'list', '--waiting-on=v'], ' \t\n')).toEqual(['--waiting-on=vendor'])
  })

  it('offers the numbers of the portal that is named', () => {
    const numbers = offered(['case', 'view', '--portal', 'sample', ''])
    expect(numbers.length).toBeGreaterThan(30)
    expect(numbers.filter((number) => !/^1000\d\d$/.test(number))).toEqual([])
    expect(offered(['case', 'view', '--portal', '=', 'sample', ''])).toEqual(numbers)
    expect(offered(['case', 'view', '--portal', 'sample', '100001', ''])).not.toContain('100001')
    expect(offered(['case', 'view', ''])).toEqual([])
  })

  it.each([
    ['campus case lis', 'campus case list '],
    ['campus case list --waiting-on=v', 'campus case list --waiting-on=vendor '],
    ['campus case list --json=number,su', 'campus case list --json=number,subject'],
    ['campus case list --json= --wait', 'campus case list --json= --waiting-on '],
    ['campus --portal sample case view 10003', 'campus --portal sample case view 10003'],
    ['campus case new --file exam', 'campus case new --file example\\ form.yaml '],
    ['campus case new --file=exam', 'campus case new --file=example\\ form.yaml '],
  ])('makes of %j: %j', async (typed, line) => {
    fs.writeFileSync(path.join(place.folder, 'example form.yaml'), '')
    expect((await shell.tab(typed)).line).toBe(line)
  })

  it('evaluates nothing of what a portal says', async () => {
    const trap = path.join(place.folder, 'trap')
    plant(place, HOSTILE(trap))
    expect(offered(['case', 'view', ''])).toEqual(['100003', '100002', '100001'])
    const { line, screen } = await shell.tab('campus case view ')
    expect(line).toBe('campus case view 10000')
    expect(screen).not.toContain('OWNED')
    expect(fs.existsSync(trap)).toBe(false)
  })

  it('quotes values that are more than a word', async () => {
    const trap = path.join(place.folder, 'trap')
    misbehave(place, trap)
    expect(offered(['case', 'view', ''])).toEqual([
      'x:y\\ z',
      `\\$\\(touch\\ ${trap}\\)`,
      `\\;touch\\ ${trap}\\;`,
      `\\\`touch\\ ${trap}\\\``,
      '\\*',
      'q\\\\',
    ])
    expect((await shell.tab('campus case view x')).line).toBe('campus case view x:y\\ z ')
    expect((await shell.tab('campus case view x:')).line).toBe('campus case view x:y\\ z ')
    expect(fs.existsSync(trap)).toBe(false)
  })
})
