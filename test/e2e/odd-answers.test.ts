import { describe, expect, test } from 'vitest'
import { newCampus } from './campus.ts'
import { answer, answersOf, askedOf, chooses, KEY } from './interview.ts'

const ASKED = askedOf({ type: 'question' })
const START = ['case', 'new', '--type', 'question', '--module', 'attendance']
const after = (id: string) => ASKED.slice(ASKED.findIndex((question) => question.id === id) + 1)

describe('an answer', () => {
  test('of a million characters is refused in words, and nothing before it is lost', async () => {
    const campus = newCampus()
    const person = campus.terminal(START)
    await person.sees('The problem in one line')
    person.types(`Which code marks a late bus?${KEY.enter}`)
    await person.sees('What happened?')
    await person.pastes(`${'word '.repeat(799)}end\r`.repeat(250))
    person.types(`.${KEY.enter}`)
    await person.sees('longer than 32000 characters')
    person.types(KEY.interrupt)
    expect(await person.ended).toBe(130)
    expect((await campus('case', 'drafts', 'list')).stdout).toContain('Which code marks a late bus?')
  })

  test.each([
    ['with keys', {}],
    ['line by line', { CAMPUS_ACCESSIBLE: '1' }],
  ])('of emoji, right-to-left text and combining signs comes through whole, %s', async (_, variables) => {
    const campus = newCampus()
    const words = 'الحضور غير محفوظ 👩‍🏫🏽 Zoë’s naïve e\u0301tude, 出席が保存されない'
    const person = campus.terminal(START, { variables })
    await person.sees('The problem in one line')
    person.types(`Attendance 出席 does not save 👩‍🏫${KEY.enter}`)
    await person.sees('What happened?')
    person.types(`${words}${KEY.enter}.${KEY.enter}`)
    await answer(person, after('description'), 'CAMPUS_ACCESSIBLE' in variables)
    await chooses(person, 'Submit', 'CAMPUS_ACCESSIBLE' in variables)
    expect(await person.ended).toBe(0)
    expect(await answersOf(campus, 100001)).toMatchObject({
      description: words,
      subject: 'Attendance 出席 does not save 👩‍🏫',
    })
  })

  test('that holds the sequences of a terminal is shown without them', async () => {
    const campus = newCampus()
    const told = [
      '--subject',
      'Attendance shows \u202eodd signs',
      '--description',
      'Press \u001b[31mSave\u0007 and look',
    ]
    const person = campus.terminal([...START, ...told, '--goal', 'x'], {
      variables: { CAMPUS_ACCESSIBLE: '1' },
    })
    expect(await person.ended).toBe(0)
    expect(person.screen).not.toContain('\u0007')
    expect(person.screen).not.toContain('\u202e')
  })
})

test('a window that is made narrow and wide again loses nothing', async () => {
  const campus = newCampus()
  const person = campus.terminal(START)
  await person.sees('The problem in one line')
  person.types('Which code marks ')
  person.resizes(40, 10)
  await person.sees('')
  person.types('a late bus?')
  person.resizes(120, 40)
  person.types(KEY.enter)
  await answer(person, after('subject'))
  await chooses(person, 'Submit')
  expect(await person.ended).toBe(0)
  expect(await answersOf(campus, 100001)).toMatchObject({ subject: 'Which code marks a late bus?' })
})

describe('what is known already', () => {
  test('is in the document of a script, and stops nothing', async () => {
    const campus = newCampus()
    await campus('init', '--sample')
    const told = ['--type', 'question', '--module', 'attendance', '--portal', 'sample']
    const subject = 'Which code marks a late bus in the morning?'
    const said = ['--subject', subject, '--description', 'Our printer training asks which code it is.']
    await campus('case', 'new', ...told, ...said)
    const again = await campus.json('case', 'new', ...told, ...said)
    expect(again).toMatchObject({
      outcome: 'created',
      similar: [{ subject, shared: 1 }],
      readiness: {
        ready: true,
        findings: expect.arrayContaining(
          [{ rule: 'SCO-1' }].map((one) => expect.objectContaining(one) as unknown),
        ) as unknown,
      },
    })
    const codes = (again['warnings'] as { code: string; message: string }[]).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['SCO-1', 'known']))
    expect(JSON.stringify(again['warnings'])).toContain('scope rule: third-party-tools')
    expect((again['notices'] as unknown[]).length).toBeGreaterThan(0)
  })
})

test('a case that is good enough only where no other is like it waits to hear of those', async () => {
  const campus = newCampus()
  const rules = 'types:\n  items:\n    - id: question\n      readiness: [DUP-1]\n'
  await campus.with({ input: rules })('catalog', 'edit', '--file', '-')
  const asked = [...START, '--subject', 'Which code marks a late bus?', '--description', 'I look for it.']
  expect(await campus(...asked)).toMatchObject({ code: 0 })
  expect(await campus(...asked)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('An open case of the district is much like it.') as string,
  })
})
