import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../terminal/program.ts'
import { filesIn, newCampus, QUESTION } from './campus.ts'
import { answer, answersOf, asked, KEY, kept } from './interview.ts'

test('questions lead to a filed case, and leave no draft', async () => {
  const campus = newCampus()
  const person = campus.terminal(['case', 'new'])
  await answer(person, asked)
  await person.sees('Filed case')
  expect(await person.ended).toBe(0)
  expect(await answersOf(campus, 100001)).toMatchObject(kept(asked))
  expect(filesIn(join(campus.home, 'state'))).toEqual([])
})

test('only what the form leaves out is asked', async () => {
  const campus = newCampus()
  const given = ['--type', 'question', '--description', 'd', '--steps', 'one']
  const person = campus.terminal(['case', 'new', ...given])
  await answer(
    person,
    asked.filter(({ id }) => !['type', 'description', 'steps'].includes(id)),
  )
  expect(await person.ended).toBe(0)
  expect(person.screen).not.toContain('What kind of case is it?')
  expect(await answersOf(campus, 100001)).toMatchObject({
    type: 'question',
    description: 'd',
    steps: ['one'],
  })
})

test('an answer that will not do is asked again', async () => {
  const campus = newCampus()
  const person = campus.terminal(['case', 'new', '--type', 'question', '--module', 'attendance'])
  await person.sees('The problem in one line')
  person.types(KEY.enter)
  await person.sees('This one is needed.')
  person.types(`Odd${KEY.enter}`)
  await person.sees('What happened?')
  person.types('.\r')
  await person.sees('This one is needed.')
  person.types('Something.\r.\r')
  await answer(
    person,
    asked.filter(
      ({ id }) =>
        ![
          'type',
          'module',
          'subject',
          'description',
          'first-seen',
          'affected-users',
          'impact',
          'priority',
        ].includes(id),
    ),
  )
  await person.sees('When was it first seen?')
  person.types(`2026-11-02 08:10${KEY.enter}`)
  await person.sees('does not say in which zone')
  person.types(`\x15${KEY.enter}`)
  await person.sees('How many users')
  person.types(`many${KEY.enter}`)
  await person.sees('is not a whole number')
  person.types(`\x15${KEY.enter}`)
  await person.sees('What does it keep people from doing?')
  person.types(KEY.enter)
  await person.sees('How urgent is it?')
  person.types(KEY.enter)
  expect(await person.ended).toBe(0)
  const filed = await answersOf(campus, 100001)
  expect(filed).toMatchObject({ subject: 'Odd', description: 'Something.' })
  for (const id of ['first-seen', 'affected-users', 'impact']) expect(filed).not.toHaveProperty(id)
})

describe('Ctrl-C', () => {
  test.concurrent.each(asked.map((question, index) => [question.id, index] as const))(
    'at the question of %s keeps the answers before it',
    async (_, index) => {
      const campus = newCampus()
      const person = campus.terminal(['case', 'new'])
      const before = asked.slice(0, index)
      await answer(person, before)
      await person.sees(asked[index]?.ask ?? '')
      person.types(KEY.interrupt)
      expect(await person.ended).toBe(130)
      expect((await campus('case', 'list')).stdout).toMatch(/^No cases/)
      if (index === 0) return

      const draft = /campus case new --file (\S+)/.exec(stripVTControlCharacters(person.screen))?.[1] ?? ''
      expect(draft).toMatch(/\/drafts\/[a-z]{6}\.yaml$/)
      const lacking = asked.slice(index).filter(({ required }) => required)
      const flags = lacking.flatMap(({ id, example }) => [`--${id}`, example])
      expect(await campus('case', 'new', '--file', draft, ...flags)).toMatchObject({ code: 0 })
      expect(await answersOf(campus, 100001)).toMatchObject(kept(before))
    },
  )
})

describe('an end from outside', () => {
  test.each([
    ['SIGTERM', (person: Person) => person.isSent('SIGTERM')],
    ['SIGHUP', (person: Person) => person.isSent('SIGHUP')],
    ['a closed window', (person: Person) => person.closesWindow()],
  ])('keeps the draft as Ctrl-C does: %s', async (name, end) => {
    const campus = newCampus()
    const person = campus.terminal(['case', 'new'])
    await answer(person, asked.slice(0, 3))
    await person.sees(asked[3]?.ask ?? '')
    end(person)
    expect(await person.ended).toBe(130)
    const [draft] = filesIn(join(campus.home, 'state', 'drafts'))
    expect(draft).toMatch(/^[a-z]{6}\.yaml$/)
    if (name !== 'a closed window') expect(stripVTControlCharacters(person.screen)).toContain(draft)
  })
})

describe('case update', () => {
  const campus = newCampus()
  beforeAll(async () => void (await campus('case', 'new', ...QUESTION)))

  test('shows the difference and takes no for an answer', async () => {
    const person = campus.terminal(['case', 'update', '100001', '--priority', 'high'])
    await person.sees('priority: medium → high')
    await person.sees('Change it so?')
    person.types(`n${KEY.enter}`)
    await person.sees('Left as it was: case')
    expect(await person.ended).toBe(0)
    expect(await campus.json('case', 'view', '100001')).toMatchObject({ priority: 'medium', revision: 1 })
  })

  test('is refused when somebody else was quicker, with both values', async () => {
    const person = campus.terminal(['case', 'update', '100001', '--priority', 'high'])
    await person.sees('Change it so?')
    expect((await campus('case', 'update', '100001', '--priority', 'critical')).code).toBe(0)
    person.types(KEY.enter)
    expect(await person.ended).toBe(7)
    expect(person.screen).toContain('priority is “critical” now, you set “high”')
    expect(await campus.json('case', 'view', '100001')).toMatchObject({ priority: 'critical', revision: 2 })
  })

  test('changes what was agreed to', async () => {
    const person = campus.terminal(['case', 'update', '100001', '--priority', 'low'])
    await person.sees('Change it so?')
    person.types(KEY.enter)
    await person.sees('Changed case')
    expect(await person.ended).toBe(0)
    expect(await campus.json('case', 'view', '100001')).toMatchObject({ priority: 'low' })
  })
})

describe('case reply opens the editor', () => {
  const campus = newCampus()
  beforeAll(async () => void (await campus('case', 'new', ...QUESTION)))
  const editor = (name: string, script: string): Record<string, string> => {
    const path = join(campus.home, name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return { EDITOR: path }
  }

  test('and sends what was saved', async () => {
    const variables = editor('good', `printf 'From the editor.\\nTwo lines.\\n' > "$1"`)
    const person = campus.terminal(['case', 'reply', '100001'], { variables })
    await person.sees('Replied to case')
    expect(await person.ended).toBe(0)
    const { comments } = await campus.json('case', 'view', '100001')
    expect(comments).toMatchObject([{ body: 'From the editor.\nTwo lines.' }])
  })

  test.each([
    ['nothing was saved', ':', 2, 'the text is empty'],
    ['it failed', 'echo Kept words > "$1"; exit 3', 8, 'Your text is kept in'],
  ])('and sends nothing when %s', async (_, script, code, said) => {
    const person = campus.terminal(['case', 'reply', '100001'], { variables: editor('bad', script) })
    await person.sees(said)
    expect(await person.ended).toBe(code)
    expect((await campus.json('case', 'view', '100001'))['comments']).toHaveLength(1)
    const file = /kept in (\S+\.md)/.exec(person.screen)?.[1]
    if (file !== undefined) expect(readFileSync(file, 'utf8')).toBe('Kept words\n')
  })
})
