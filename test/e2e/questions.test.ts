import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { HUNG_UP, type Person } from '../terminal/program.ts'
import { filesIn, newCampus, QUESTION } from './campus.ts'
import { answer, answersOf, askedOf, chooses, KEY, kept, questionOf } from './interview.ts'

const QUESTIONS = askedOf({ type: 'question' })

test('only what the flags leave out is asked', async () => {
  const campus = newCampus()
  const given = ['--type', 'question', '--subject', 'Which code: “late bus”?', '--goal', 'x']
  const person = campus.terminal(['case', 'new', ...given])
  await answer(
    person,
    QUESTIONS.filter(({ id }) => !['subject', 'goal'].includes(id)),
  )
  await chooses(person, 'Submit')
  expect(await person.ended).toBe(0)
  expect(person.screen).not.toContain('What kind of case is it?')
  expect(await answersOf(campus, 100001)).toMatchObject({ subject: 'Which code: “late bus”?', goal: 'x' })
})

test('a case that flags make ready is filed without a question', async () => {
  const campus = newCampus()
  const person = campus.terminal(['case', 'new', ...QUESTION])
  expect(await person.ended).toBe(0)
  expect(person.screen).toContain('Filed case')
  expect(person.screen).not.toMatch(/What now|Number/)
})

test('an answer that will not do is asked again', async () => {
  const campus = newCampus()
  const person = campus.terminal(['case', 'new', '--type', 'outage', '--module', 'hosting'])
  await person.sees('The problem in one line')
  person.types(KEY.enter)
  await person.sees('This one is needed.')
  person.types(`The login page is gone${KEY.enter}`)
  await person.sees('What happened?')
  person.types(`${KEY.enter}`)
  await answer(person, [questionOf('site'), questionOf('from-where')])
  await person.sees('When was it first seen?')
  person.types(`${KEY.clear}2026-11-02 08:10${KEY.enter}`)
  await person.sees('does not say in which zone')
  person.types(`${KEY.clear}2026-11-02T08:10Z${KEY.enter}`)
  await person.sees('How many schools')
  person.types(`many${KEY.enter}`)
  await person.sees('is not a whole number')
  person.types(`${KEY.clear}${KEY.enter}`)
  for (const question of ['What does it keep people', 'Is there a way around']) {
    await person.sees(question)
    person.types(KEY.enter)
  }
  await person.sees('How urgent is it?')
  person.types(`Low${KEY.enter}`)
  await chooses(person, 'Submit')
  expect(await person.ended).toBe(0)
  const filed = await answersOf(campus, 100001)
  expect(filed).toMatchObject({
    description: 'The login page is gone',
    'first-seen': '2026-11-02T08:10:00.000Z',
  })
  for (const id of ['affected-schools', 'impact', 'workaround']) expect(filed).not.toHaveProperty(id)
})

describe('Ctrl-C', () => {
  const asked = askedOf({ type: 'application-issue' })
  test.concurrent.each(asked.map((question, index) => [question.id, index] as const))(
    'at the question of %s keeps the answers before it',
    async (_, index) => {
      const campus = newCampus()
      const person = campus.terminal(['case', 'new', '--type', 'application-issue'])
      const before = asked.slice(0, index)
      await answer(person, before)
      await person.sees((asked[index]?.ask ?? '').slice(0, 60))
      person.types(KEY.interrupt)
      expect(await person.ended).toBe(130)
      expect((await campus('case', 'list')).stdout).toMatch(/^No cases/)
      if (index === 0) return

      const id = /campus case drafts resume ([a-z]{6})/.exec(person.screen.replace(/\s+/g, ' '))?.[1] ?? ''
      const resumed = campus.terminal(['case', 'drafts', 'resume', id])
      await answer(resumed, asked.slice(index))
      await chooses(resumed, 'Submit')
      expect(await resumed.ended).toBe(0)
      expect(await answersOf(campus, 100001)).toMatchObject(kept(asked))
      expect(filesIn(join(campus.home, 'state'))).toEqual([])
    },
  )
})

describe('an end from outside', () => {
  test.each([
    ['SIGTERM', (person: Person) => person.isSent('SIGTERM'), 130],
    ['SIGHUP', (person: Person) => person.isSent('SIGHUP'), 130],
    ['a closed window', (person: Person) => person.closesWindow(), 130, HUNG_UP],
    ['kill -9', (person: Person) => person.isSent('SIGKILL'), 137],
  ])('keeps the draft: %s', async (name, end, ...codes) => {
    const campus = newCampus()
    const person = campus.terminal(['case', 'new', '--type', 'question'])
    await answer(person, QUESTIONS.slice(0, 3))
    await person.sees(QUESTIONS[3]?.ask ?? '')
    end(person)
    expect(codes).toContain(await person.ended)
    const id = filesIn(join(campus.home, 'state', 'drafts'))
      .map((file) => /^([a-z]{6})\.yaml$/.exec(file)?.[1])
      .find(Boolean)
    if (name.startsWith('SIG'))
      expect(stripVTControlCharacters(person.screen)).toContain(`resume ${id ?? ''}`)
    const resumed = campus.terminal(['case', 'drafts', 'resume', id ?? ''])
    await answer(resumed, QUESTIONS.slice(3))
    await chooses(resumed, 'Submit')
    expect(await resumed.ended).toBe(0)
    expect(await answersOf(campus, 100001)).toMatchObject(kept(QUESTIONS))
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
