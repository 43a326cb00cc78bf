import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { newCampus, QUESTION } from './campus.ts'
import { answer, askedOf, KEY } from './interview.ts'

const COLOUR = /\x1b\[[\d;]*m/

test.each([
  ['vendor', KEY.enter],
  ['local', KEY.down + KEY.enter],
])('init asks where cases go (%s) and who one is', async (place, keysToPlace) => {
  const campus = newCampus()
  const person = campus.terminal(['init'])
  for (const [question, keys] of [
    ['Where should your cases go?', keysToPlace],
    ['Your name?', `Ana Ruiz${KEY.enter}`],
    ['Your work e-mail?', `nowhere${KEY.enter}`],
    ['is not an e-mail address', `\x15ana@d.example${KEY.enter}`],
    ['Your district?', `Lakeview${KEY.enter}`],
    ['Your role?', KEY.enter],
  ] as const) {
    await person.sees(question)
    person.types(keys)
  }
  expect(await person.ended).toBe(0)
  expect(await campus.json('portal', 'show')).toMatchObject({ district: 'Lakeview', name: place })
})

test('portal remove wants the name typed', async () => {
  const campus = newCampus()
  await campus('case', 'new', ...QUESTION)
  for (const [typed, told] of [
    ['no', 'Left local as it was'],
    ['local', 'Removed local'],
  ] as const) {
    const person = campus.terminal(['portal', 'remove', 'local'])
    await person.sees('Type its name')
    person.types(typed + KEY.enter)
    await person.sees(told)
    expect(await person.ended).toBe(0)
  }
  expect((await campus('case', 'list')).stdout).toMatch(/^No cases/)
})

describe('a terminal', () => {
  const campus = newCampus()
  beforeAll(async () => void (await campus('init', '--sample')))
  const shown = async (args: string[], variables: Record<string, string> = {}): Promise<string> => {
    const person = campus.terminal(args, {
      lingers: true,
      variables: { CAMPUS_PAGER: '', ...variables },
    })
    expect(await person.ended).toBe(0)
    return person.screen
  }

  test.each([
    ['case list'],
    ['case view 100001'],
    ['contacts list'],
    ['portal list'],
    ['portal show'],
    ['catalog show'],
    ['--help'],
  ])('of 80 columns holds campus %s, with colour and without', async (line) => {
    const [dressed, plain] = await Promise.all([
      shown(line.split(' ')),
      shown(line.split(' '), { NO_COLOR: '1' }),
    ])
    for (const row of plain.split('\r\n')) expect([...row].length, row).toBeLessThanOrEqual(80)
    expect(plain).not.toContain('\x1b')
    expect(stripVTControlCharacters(dressed)).toBe(plain)
    if (line !== '--help') expect(dressed).toMatch(COLOUR)
  })

  test('without colour has none in its questions', async () => {
    const person = campus.terminal(['case', 'new'], { variables: { NO_COLOR: '1' } })
    const asked = askedOf({ type: 'question' })
    await person.sees('What kind of case is it?')
    person.types(`Question${KEY.enter}`)
    await answer(person, asked.slice(0, 4))
    await person.sees(asked[4]?.ask ?? '')
    person.types(KEY.interrupt)
    expect(await person.ended).toBe(130)
    expect(person.screen).not.toMatch(COLOUR)
  })

  test.each([
    [['--no-input'], {}],
    [[], { CAMPUS_NO_INPUT: '1' }],
    [[], { CI: 'true' }],
  ])('is not asked with %j %j', async (flags, variables) => {
    const person = campus.terminal(['case', 'new', '--portal', 'local', ...flags], { variables })
    expect(await person.ended).toBe(2)
    expect(person.screen).toContain('These answers are missing: type, module, subject, description.')
  })
})

test('--accessible asks line by line, as the variable does', async () => {
  const person = newCampus().terminal(['case', 'new', '--accessible'])
  await person.sees('1. Application Issue')
  await person.sees('Number: ')
  person.types(KEY.interrupt)
  expect(await person.ended).toBe(130)
})
