import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campus, has, HOSTILE, makePlace, misbehave, plant, ROOT, type Place } from './shells.ts'

describe.runIf(has('fish'))('fish', () => {
  let place: Place
  let newest: string[] = []
  beforeAll(() => {
    place = makePlace()
    campus(place, 'init', '--sample', '--yes')
    const listed = campus(place, 'case', 'list', '--portal', 'sample', '--json=number,updatedAt')
    const { items } = JSON.parse(listed) as { items: { number: number; updatedAt: string }[] }
    // Several have changed at the same moment: then the higher number is the newer case.
    const order = items.sort((one, other) =>
      one.updatedAt === other.updatedAt
        ? other.number - one.number
        : one.updatedAt < other.updatedAt
          ? 1
          : -1,
    )
    newest = order.map(({ number }) => String(number))
    campus(place, 'portal', 'use', 'local')
    fs.writeFileSync(path.join(place.folder, 'example form.yaml'), '')
  })
  afterAll(() => fs.rmSync(place.folder, { recursive: true }))

  /** Lines of `value`, tab, description. */
  const lines = (line: string): string[] => {
    const words = [
      '--no-config',
      '-c',
      `source $argv[1]; complete -C $argv[2]`,
      `${ROOT}/completions/campus.fish`,
      line,
    ]
    const text = execFileSync('fish', words, { env: place.env, cwd: place.folder, encoding: 'utf8' })
    return text.split('\n').slice(0, -1)
  }
  const offered = (line: string): string[] => lines(line).map((text) => text.split('\t')[0] ?? '')

  it.each([
    ['campus ca', ['case', 'catalog']],
    ['campus --quiet --portal sample case cl', ['close']],
    ['campus case list --wait', ['--waiting-on']],
    ['campus case list --waiting-on ', ['us', 'vendor', 'desk']],
    ['campus case list --waiting-on=v', ['--waiting-on=vendor']],
    ['campus case list --type q', ['question']],
    ['campus case list --search ', []],
    ['campus case list --json=su', ['--json=subject']],
    ['campus case list --json=number,su', ['--json=number,subject']],
    ['campus case list --json=subject,sub', []],
    ['campus case list --json --min', ['--mine']],
    ['campus case reply 100001 --body ', []],
    ['campus case new --file exam', ['example form.yaml']],
    ['campus completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['campus portal use ', ['local', 'sample']],
    ['campus nonsense v', []],
  ])('offers after %j: %j', (line, expected) => expect(offered(line)).toEqual(expected))

  it('offers the commands in the order of help, with what they do', () => {
    expect(offered('campus case ').slice(0, 4)).toEqual(['new', 'drafts', 'form', 'list'])
    expect(lines('campus case vi')).toEqual(['view\tShow a case with its answers, comments and clocks'])
  })

  it('offers the numbers of the portal that is named, newest first', () => {
    const numbers = offered('campus case view --portal sample ')
    expect(numbers.slice(0, 2)).toEqual(newest.slice(0, 2))
    expect(lines('campus case view --portal=sample ')[0]).toMatch(new RegExp(`^${newest[0]}\t`))
    expect(offered('campus --portal sample case view 100001 ')).toEqual([])
    expect(offered('campus case view ')).toEqual([])
  })

  it('evaluates nothing of what a portal says', () => {
    const trap = path.join(place.folder, 'trap')
    plant(place, HOSTILE(trap))
    expect(lines('campus case view ')).toEqual([
      `100003\t$(touch ${trap}) %F{red}`,
      `100002\t\`touch ${trap}\` "quoted' \\ a:b a b`,
      '100001\t\\u{1b}]0;OWNED\\u{7}\\u{1b}[31mred \\u{202e}turned',
    ])
    expect(fs.existsSync(trap)).toBe(false)
  })

  it('evaluates no value', () => {
    const trap = path.join(place.folder, 'trap')
    misbehave(place, trap)
    expect(offered('campus case view ')).toEqual([
      'x:y z',
      `$(touch ${trap})`,
      `;touch ${trap};`,
      `\`touch ${trap}\``,
      '*',
      'q\\',
    ])
    expect(fs.existsSync(trap)).toBe(false)
  })
})
