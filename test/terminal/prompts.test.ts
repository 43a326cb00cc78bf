import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Prompt } from '../../src/terminal/terminal.ts'
import { bundle, HUNG_UP, Person, shell, temporaryFolder } from './program.ts'

const folder = temporaryFolder()
let program = ''
beforeAll(async () => {
  program = await bundle(new URL('driver.ts', import.meta.url), folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const CHECKED = () => null
const text: Prompt = { kind: 'text', message: 'Subject?', check: CHECKED }
const long: Prompt = { kind: 'long', message: 'Steps?', check: CHECKED }
const confirm: Prompt = { kind: 'confirm', message: 'Send it?', default: true }
const choice: Prompt = {
  kind: 'choice',
  message: 'Module?',
  choices: [
    { value: 'attendance', label: 'Attendance' },
    { value: 'grades', label: 'Grades', about: 'Grade book and report cards' },
    { value: 'census', label: 'Census' },
  ],
  default: 'grades',
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const DOWN = '\u001b[B'

const WAYS = { keys: {}, accessible: { CAMPUS_ACCESSIBLE: '1' }, dumb: { TERM: 'dumb' } }
type Way = keyof typeof WAYS

/** JSON drops functions; the driver brings its own check to every prompt that has the field. */
function asked(way: Way, prompts: Prompt[], variables: Record<string, string> = {}, lingers = false): Person {
  const given = JSON.stringify(prompts, (_, value: unknown) => (value === CHECKED ? 'driver' : value))
  return new Person([program, 'ask', given], { ...WAYS[way], ...variables }, { cols: 80, rows: 24, lingers })
}

async function answers(person: Person): Promise<string[]> {
  expect(await person.ended).toBe(0)
  return JSON.parse(/ANSWER (.*)/.exec(person.screen)?.[1] ?? 'null') as string[]
}

describe('one line', () => {
  it.each<[Way, Prompt, string, string]>([
    ['keys', text, 'Grades vanish\r', 'Grades vanish'],
    ['keys', { ...text, default: 'none' }, '\r', 'none'],
    ['keys', choice, '\r', 'grades'],
    ['keys', choice, `${DOWN}\r`, 'census'],
    ['keys', confirm, '\r', 'yes'],
    ['keys', confirm, 'n\r', 'no'],
    ['accessible', text, 'Grades vanish\r', 'Grades vanish'],
    ['accessible', { ...text, default: 'none' }, '\r', 'none'],
    ['accessible', choice, '\r', 'grades'],
    ['accessible', choice, '1\r', 'attendance'],
    ['accessible', choice, 'census\r', 'census'],
    ['accessible', confirm, '\r', 'yes'],
    ['accessible', confirm, 'n\r', 'no'],
    ['dumb', choice, '9\r3\r', 'census'],
  ])('%s: %j typed %j', async (way, prompt, typed, expected) => {
    const person = asked(way, [prompt])
    await person.sees(prompt.message)
    person.types(typed)
    expect(await answers(person)).toEqual([expected])
  })

  it.each<Way>(['keys', 'accessible'])('%s: a refused answer is asked again', async (way) => {
    const person = asked(way, [text])
    await person.sees('Subject?')
    person.types('bad\r')
    await person.sees('This will not do.')
    person.types(way === 'keys' ? '\u007f\u007f\u007fgood\r' : 'good\r')
    expect(await answers(person)).toEqual(['good'])
  })

  it.each<Way>(['accessible', 'dumb'])('%s: writes no control sequence', async (way) => {
    const person = asked(way, [text, choice, confirm, long])
    for (const prompt of [text, choice, confirm, long]) {
      await person.sees(prompt.message)
      person.types('1\r'.replace('1', prompt === confirm ? 'y' : '1'))
    }
    person.types('.\r')
    expect(await answers(person)).toEqual(['1', 'attendance', 'yes', '1'])
    expect(person.screen).not.toContain('\u001b')
  })

  it('keys: draws without colour and symbols when NO_COLOR is set', async () => {
    const person = asked('keys', [choice], { NO_COLOR: '1' })
    await person.sees('Arrow keys to move')
    person.types('\r')
    await answers(person)
    expect(person.screen).not.toMatch(/\u001b\[\d+m/)
    expect(person.screen).not.toMatch(/\p{Extended_Pictographic}|❯/u)
  })
})

describe('leaving', () => {
  const kinds: [string, Prompt][] = [
    ['text', text],
    ['long', long],
    ['choice', choice],
    ['confirm', confirm],
  ]
  const table = (['keys', 'accessible', 'dumb'] as const).flatMap((way) =>
    kinds.map(([kind, prompt]) => [way, kind, prompt] as const),
  )

  it.each(table)('%s: Ctrl-C at %s is the interrupted problem', async (way, _, prompt) => {
    const person = asked(way, [prompt])
    await person.sees(prompt.message)
    await settled()
    person.types(CTRL_C)
    expect(await person.ended).toBe(7)
    expect(person.screen).toContain('"kind":"interrupted","code":"interrupted"')
  })

  it.each<Way>(['keys', 'accessible'])('%s: Ctrl-C at once at a long text as well', async (way) => {
    const people = Array.from({ length: 6 }, () => asked(way, [long]))
    await Promise.all(
      people.map(async (person) => {
        await person.sees('Steps?')
        person.types(CTRL_C)
        expect(await person.ended).toBe(7)
      }),
    )
  })

  it.each(table.filter(([, kind]) => kind !== 'long'))('%s: Ctrl-D at %s as well', async (way, _, prompt) => {
    const person = asked(way, [prompt])
    await person.sees(prompt.message)
    await settled()
    person.types(CTRL_D)
    expect(await person.ended).toBe(7)
    expect(person.screen).toContain('"kind":"interrupted"')
  })

  const SIGNALS = ['SIGHUP', 'SIGTERM', 'SIGINT'] as const
  it.each(table.flatMap(([way, kind, prompt]) => SIGNALS.map((name) => [way, kind, name, prompt] as const)))(
    '%s: at %s, %s is the interrupted problem, and the cursor is there again',
    async (way, _, name, prompt) => {
      const person = asked(way, [prompt])
      await person.sees(prompt.message)
      await settled()
      person.isSent(name)
      expect(await person.ended).toBe(7)
      expect(person.screen).toContain('"kind":"interrupted","code":"interrupted"')
      expect(person.screen.lastIndexOf('\u001b[?25l')).toBeLessThanOrEqual(
        person.screen.lastIndexOf('\u001b[?25h'),
      )
    },
  )

  it.each(table)('%s: at %s, a closed window ends the program without a crash', async (way, _, prompt) => {
    const kept = path.join(fs.mkdtempSync(path.join(folder, 'gone-')), 'outcome')
    const person = asked(way, [prompt], { OUTCOME: kept })
    await person.sees(prompt.message)
    await settled()
    if (prompt.kind === 'long') person.types('half a sen')
    person.closesWindow()
    expect([7, HUNG_UP]).toContain(await person.ended)
    expect(fs.readFileSync(kept, 'utf8')).toBe('interrupted')
  })
})

describe('many lines', () => {
  it.each<[Way, string, string, string]>([
    ['keys', 'ends at a dot', 'one\r\rthree\r.\r', 'one\n\nthree'],
    ['keys', 'ends at Ctrl-D', `one\r${CTRL_D}`, 'one'],
    ['keys', 'Enter alone is empty', '\r', ''],
    ['keys', 'takes a line of any length', `${'x'.repeat(6000)}\r.\r`, 'x'.repeat(6000)],
    ['accessible', 'ends at a dot', 'one\r\rthree\r.\r', 'one\n\nthree'],
    ['accessible', 'ends at Ctrl-D', `one\r${CTRL_D}`, 'one'],
    ['accessible', 'Enter alone is empty', '\r', ''],
  ])('%s: %s', async (way, _, typed, expected) => {
    const person = asked(way, [long], {}, typed.length > 1000)
    await person.sees('your editor.')
    await settled()
    person.types(typed)
    expect(await answers(person)).toEqual([expected])
  })

  it.each<Way>(['keys', 'accessible'])('%s: Ctrl-D ends one entry, not the next', async (way) => {
    const person = asked(way, [long, long])
    for (const [typed, how] of [
      ['one\r', 'your editor.'],
      ['two\r', '(end with a dot)'],
    ] as const) {
      await person.sees(how)
      await settled()
      person.types(`${typed}${CTRL_D}`)
    }
    expect(await answers(person)).toEqual(['one', 'two'])
  })

  it.each<Way>(['keys', 'accessible'])('%s: tells once at length how to end', async (way) => {
    const person = asked(way, [long, text, long, long])
    for (const told of ['your editor.', 'Subject?', 'Steps? (end with a dot)', 'Steps? (end with a dot)']) {
      await person.sees(told)
      await settled()
      person.types('\r')
    }
    expect(await answers(person)).toEqual(['', '', '', ''])
    expect(person.screen.match(/your editor\./g)).toHaveLength(1)
  })

  it.each<Way>(['keys', 'accessible'])('%s: keeps what was typed when the check complains', async (way) => {
    const person = asked(way, [long], { EDITOR: 'sed -i s/bad/good/' })
    await person.sees('your editor.')
    await settled()
    person.types('bad\r.\r')
    await person.sees('What you typed is kept')
    await settled()
    person.types('more\r.\r')
    await person.sees('What you typed is kept')
    await settled()
    person.types('e\r')
    expect(await answers(person)).toEqual(['good\nmore'])
  })

  it.each<Way>(['keys', 'accessible'])('%s: Ctrl-D after a complaint leaves', async (way) => {
    const person = asked(way, [long])
    await person.sees('your editor.')
    await settled()
    person.types(`bad\r${CTRL_D}`)
    await person.sees('What you typed is kept')
    await settled()
    person.types(CTRL_D)
    await person.sees('"kind":"interrupted"')
  })

  it.each<Way>(['keys', 'accessible'])('%s: goes on when the editor fails', async (way) => {
    const person = asked(way, [long], { EDITOR: 'false' })
    await person.sees('your editor.')
    await settled()
    person.types('e\r')
    await person.sees('Nothing new came from the editor')
    await settled()
    person.types('typed\r.\r')
    expect(await answers(person)).toEqual(['typed'])
  })
})

it('says that nobody can be asked when input is no terminal', async () => {
  const variables = { PROGRAM: program, GIVEN: JSON.stringify([text]) }
  const { code, stderr } = await shell('"$NODE" "$PROGRAM" ask "$GIVEN" < /dev/null', variables)
  expect(code).toBe(7)
  expect(stderr).toContain('"kind":"usage","code":"cannot-ask"')
})

/** A moment for the prompt to begin listening after it was drawn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60))
}
