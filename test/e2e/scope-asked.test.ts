import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, itemsOf, newCampus, QUESTION, type Document } from './campus.ts'
import { answer, answersOf, askedOf, chooses, goodAnswer, KEY, questionOf } from './interview.ts'

const ASKED = askedOf({ type: 'question' })
const at = ASKED.findIndex(({ id }) => id === 'subject')
const SUBJECT = 'Grade Book needs a custom report of scores'

/** Up to the subject, which is told by a rule of the scope. */
async function told(plain = false) {
  const campus = newCampus()
  const variables = plain ? { CAMPUS_ACCESSIBLE: '1' } : {}
  const person = campus.terminal(['case', 'new', '--type', 'question'], { variables })
  await answer(person, ASKED.slice(0, at), plain)
  await person.sees(questionOf('subject').ask.slice(0, 40))
  person.types(`${plain ? '' : KEY.clear}${SUBJECT}${KEY.enter}`)
  await person.sees('because of “custom report”')
  await person.sees('scope rule: customizations')
  await person.sees('Go on with a case here?')
  return { campus, person }
}

describe('what may be somebody else’s business is told as soon as it is said', () => {
  test.each([
    ['with keys', false],
    ['line by line', true],
  ])('and stopping keeps the draft, %s', async (_, plain) => {
    const { campus, person } = await told(plain)
    person.types(`${plain ? 'stop' : 'Stop'}${KEY.enter}`)
    await person.sees('campus case drafts resume')
    expect(await person.ended).toBe(130)
    expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toMatchObject([{ subject: SUBJECT }])
    expect(await campus.json('case', 'list')).toMatchObject({ items: [] })
  })

  test('and whoever goes on is not asked again for the same rule', async () => {
    const { campus, person } = await told(true)
    person.types(KEY.enter)
    const again = 'The custom report shows no scores of Term 1.'
    await answer(person, ASKED.slice(at + 1), true, (question) =>
      question.id === 'description' ? again : goodAnswer(question),
    )
    await chooses(person, 'Submit', true)
    expect(await person.ended).toBe(0)
    expect(person.screen.match(/Go on with a case here\?/g)).toHaveLength(1)
    expect(await answersOf(campus, 100001)).toMatchObject({ subject: SUBJECT, description: again })
    expect(filesIn(join(campus.home, 'state'))).toEqual([])
  })
})

const WARNED = 'because of “custom report” (scope rule: customizations)'

test('a script is warned, with the words, and nothing is stopped', async () => {
  const campus = newCampus()
  const made = await campus.json('case', 'new', ...QUESTION, '--description', 'Our custom report is empty.')
  expect(made).toMatchObject({ outcome: 'created' })
  expect(made['warnings']).toContainEqual({
    code: 'SCO-1',
    message: expect.stringContaining(WARNED) as string,
  })
})

test('the lint tells the same', async () => {
  const campus = newCampus()
  const file = join(campus.home, 'custom.yaml')
  writeFileSync(
    file,
    'type: question\nmodule: attendance\nsubject: Which code marks a late bus?\ndescription: Our custom report is empty.\n',
  )
  const { stdout } = await campus('case', 'lint', file, '--json')
  expect(itemsOf(JSON.parse(stdout) as Document)).toContainEqual(
    expect.objectContaining({
      rule: 'SCO-1',
      level: 'warn',
      line: 4,
      message: expect.stringContaining(WARNED) as string,
    }),
  )
})
