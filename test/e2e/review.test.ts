import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, newCampus, QUESTION, type Campus } from './campus.ts'
import { answer, answersOf, askedOf, chooses, finds, KEY, questionOf } from './interview.ts'

const ASKED = askedOf({ type: 'question' })
const rest = (from: string) => ASKED.slice(ASKED.findIndex(({ id }) => id === from))
const before = (to: string) =>
  ASKED.slice(
    0,
    ASKED.findIndex(({ id }) => id === to),
  )

/** An editor that does one thing each time it is opened, in turn; the last again and again. */
function editor(campus: Campus, ...scripts: string[]): Record<string, string> {
  const path = join(campus.home, 'editor')
  const turns = scripts.map((script, turn) => `${turn === scripts.length - 1 ? '*' : turn + 1}) ${script};;`)
  const count = `n=$(cat "$0.count" 2>/dev/null || echo 0); n=$((n + 1)); echo $n > "$0.count"`
  writeFileSync(path, `#!/bin/sh\n${count}\ncp "$1" "$0.seen.$n"\ncase $n in\n${turns.join('\n')}\nesac\n`)
  chmodSync(path, 0o755)
  return { EDITOR: path }
}

describe('back', () => {
  test.each([
    ['with keys', {}, false],
    ['line by line', { CAMPUS_ACCESSIBLE: '1' }, true],
  ])('returns to the question before and to any other, %s', async (_, variables, plain) => {
    const campus = newCampus()
    const person = campus.terminal(['case', 'new', '--type', 'question'], { variables })
    await answer(person, before('tried'), plain)
    await person.sees('What have you tried')
    person.types(`back${KEY.enter}`)
    await person.sees('Why that date?')
    await person.sees('Report cards')
    person.types(`back goal${KEY.enter}`)
    await person.sees(questionOf('goal').ask)
    await person.sees('Post Term 1 grades')
    person.types(`Post the grades of Term 2${KEY.enter}.${KEY.enter}`)
    await person.sees('Why that date?')
    person.types(KEY.enter)
    await person.sees('What have you tried')
    person.types(`back subject${KEY.enter}`)
    await person.sees('The problem in one line')
    person.types(`${plain ? '' : KEY.clear}Grade Book shows no grades of Term 2${KEY.enter}`)
    await answer(person, rest('tried'), plain)
    await chooses(person, 'Submit', plain)
    expect(await person.ended).toBe(0)
    expect(await answersOf(campus, 100001)).toMatchObject({
      subject: 'Grade Book shows no grades of Term 2',
      goal: 'Post the grades of Term 2',
      tried: ['Second browser: the same'],
    })
  })

  test('says so at the first question, and when there is no such question', async () => {
    const campus = newCampus()
    const person = campus.terminal(['case', 'new', '--type', 'question', '--module', 'attendance'])
    await person.sees('The problem in one line')
    person.types(`back${KEY.enter}`)
    await person.sees('This is the first question')
    person.types(`back nowhere${KEY.enter}`)
    await person.sees('There is no question “nowhere”')
    await answer(person, rest('subject'))
    await chooses(person, 'Submit')
    expect(await person.ended).toBe(0)
  })
})

test('answers are judged as they come in', async () => {
  const campus = newCampus()
  const person = campus.terminal(['case', 'new', '--type', 'application-issue', '--module', 'attendance'])
  await person.sees('The problem in one line')
  person.types(`Broken${KEY.enter}`)
  await person.sees('SUB-1: The subject has 6 characters')
  await person.sees('What happened?')
  person.types(`back${KEY.enter}`)
  await person.sees('The problem in one line')
  person.types(`${KEY.clear}Attendance does not save the late bus code${KEY.enter}`)
  await person.sees(' of 100 points')
  person.types(KEY.interrupt)
  expect(await person.ended).toBe(130)
})

describe('the review', () => {
  const GOOD = [
    ...['case', 'new', '--type', 'question', '--module', 'attendance'],
    ...['--subject', 'Which code marks a late bus in Attendance?'],
  ]
  /** A case up to the review. */
  const toReview = async (variables: Record<string, string> = {}, campus = newCampus()) => {
    const person = campus.terminal(GOOD, { variables })
    await answer(person, rest('description'))
    return { campus, person }
  }

  test('shows the case in its order, and what is still worth mending', async () => {
    const { person } = await toReview()
    await person.sees('--- Your case ---')
    for (const part of ['The problem in one line: Which code', 'Area of Campus: Attendance', 'Urgency: High'])
      await person.sees(part)
    await person.sees('It goes to local: kept on this computer only.')
    await person.sees('100 of 100 points: ready.')
    await person.sees('The facts say the priority is low')
    await person.sees('What now?')
    await person.settles()
    person.types(KEY.interrupt)
    expect(await person.ended).toBe(130)
  })

  test('lets one answer be changed', async () => {
    const { campus, person } = await toReview()
    await chooses(person, 'Change')
    await person.sees('Which answer?')
    await finds(person, 'Urgency')
    await person.sees('How urgent is it?')
    person.types(`Low${KEY.enter}`)
    await person.sees('Urgency: Low')
    await chooses(person, 'Submit')
    expect(await person.ended).toBe(0)
    expect(await answersOf(campus, 100001)).toMatchObject({ priority: 'low' })
  })

  test('keeps it as a draft, or cancels and keeps the draft', async () => {
    for (const [label, code, told] of [
      ['Save it', 0, 'Saved as draft'],
      ['Cancel', 130, 'Cancelled; nothing was filed'],
    ] as const) {
      const { campus, person } = await toReview()
      await chooses(person, label)
      await person.sees(told)
      expect(await person.ended).toBe(code)
      expect((await campus('case', 'list')).stdout).toMatch(/^No cases/)
      expect((await campus('case', 'drafts', 'list')).stdout).toContain('Which code marks a late bus')
    }
  })

  test('a form that the editor made wrong comes back with its errors, until it is right', async () => {
    const campus = newCampus()
    const wrong = `sed -i 's/^priority: .*/priority: sometime/; s/^subject: .*/subject:/' "$1"`
    const broken = `sed -i 's/^priority: .*/priority: [low/; s/^subject:.*/subject: Which code is it for a late bus?/' "$1"`
    const right = `sed -i 's/^priority: .*/priority: low/' "$1"`
    const { person } = await toReview(editor(campus, wrong, broken, right), campus)
    await chooses(person, 'Edit')
    await person.sees('Urgency: Low')
    await chooses(person, 'Submit')
    expect(await person.ended).toBe(0)
    const [second = '', third = ''] = [2, 3].map((turn) =>
      readFileSync(join(campus.home, `editor.seen.${turn}`), 'utf8'),
    )
    expect(second).toMatch(/^#>> priority: “sometime” is not known.*\npriority: sometime$/m)
    expect(second).toMatch(/^#>> subject is needed\nsubject:$/m)
    expect(third).toMatch(/^#>> line \d+: .*\n/m)
    expect(third).not.toContain('sometime” is not known')
    expect(await answersOf(campus, 100001)).toMatchObject({
      subject: 'Which code is it for a late bus?',
      priority: 'low',
    })
  })

  test('loses nothing when the editor fails, saves nothing, or leaves a wrong form', async () => {
    const campus = newCampus()
    const wrong = `sed -i 's/^priority: .*/priority: sometime/' "$1"`
    const { person } = await toReview(editor(campus, 'exit 3', ':', wrong, ':'), campus)
    await chooses(person, 'Edit')
    await person.sees('ended with a failure (exit 3)')
    await chooses(person, 'Edit')
    await person.sees('Nothing was changed.')
    await chooses(person, 'Edit')
    await person.sees('What was typed is kept in')
    await chooses(person, 'Cancel')
    expect(await person.ended).toBe(130)
    const kept = filesIn(join(campus.home, 'state', 'drafts')).find((name) => name.endsWith('.rejected.txt'))
    expect(readFileSync(join(campus.home, 'state', 'drafts', kept ?? ''), 'utf8')).toContain(
      'priority: sometime',
    )
  })

  test('below the bar a reason is asked for, and kept on the case', async () => {
    const campus = newCampus()
    const person = campus.terminal([
      'case',
      'new',
      '--type',
      'question',
      '--module',
      'attendance',
      '--subject',
      'Odd',
    ])
    await person.sees('What happened?')
    person.types(`Something.${KEY.enter}.${KEY.enter}`)
    for (const { ask } of rest('goal').filter(({ id }) => !['due-reason', 'priority'].includes(id))) {
      await person.sees(ask)
      person.types(KEY.enter)
    }
    await person.sees('How urgent is it?')
    person.types(KEY.enter)
    await person.sees('not ready yet')
    await chooses(person, 'Answer what is missing')
    await person.sees('What happened?')
    person.types(KEY.enter)
    await person.sees('The problem in one line')
    person.types(`${KEY.clear}Which code marks a late bus?${KEY.enter}`)
    await person.sees('not ready yet')
    await chooses(person, 'Submit')
    await person.sees('Why is it sent as it is?')
    person.types(`so${KEY.enter}`)
    await person.sees('At least 10 characters')
    person.types(`${KEY.clear}The bell rings in a minute${KEY.enter}`)
    expect(await person.ended).toBe(0)
    expect(await answersOf(campus, 100001)).toMatchObject({ override: 'The bell rings in a minute' })
  })

  test('what is never sent cannot be submitted', async () => {
    const campus = newCampus()
    const person = campus.terminal([
      'case',
      'new',
      '--type',
      'question',
      '--module',
      'attendance',
      '--subject',
      'Which code marks a late bus?',
    ])
    await person.sees('What happened?')
    person.types(`The office asks; password: Hunter22!${KEY.enter}.${KEY.enter}`)
    await answer(person, rest('goal'))
    await person.sees('What happened: ')
    await person.sees('What now?')
    expect(person.screen.slice(person.screen.lastIndexOf('What now?'))).not.toContain('Submit')
    person.types(KEY.interrupt)
    expect(await person.ended).toBe(130)
  })

  test('a case much like an open one can be added to it', async () => {
    const campus = newCampus()
    await campus('case', 'new', ...QUESTION)
    const { person } = await toReview({}, campus)
    await person.sees('Much like open case 100001')
    await chooses(person, 'Add it to case 100001')
    await person.sees('Added to case')
    expect(await person.ended).toBe(0)
    const { comments } = await campus.json('case', 'view', '100001')
    expect(comments).toMatchObject([{ body: expect.stringContaining('in Attendance?') as string }])
    expect((await campus('case', 'drafts', 'list')).stdout).toMatch(/^No drafts/)
  })
})

test('what stays the same is offered from the last case', async () => {
  const campus = newCampus()
  const once = campus.terminal(['case', 'new', '--type', 'application-issue'])
  await answer(once, askedOf({ type: 'application-issue' }))
  await chooses(once, 'Submit')
  expect(await once.ended).toBe(0)
  const again = campus.terminal(['case', 'new', '--type', 'application-issue'])
  const asked = askedOf({ type: 'application-issue' })
  await answer(
    again,
    asked.slice(
      0,
      asked.findIndex(({ id }) => id === 'release'),
    ),
  )
  await again.sees('Campus version of that site?')
  await again.sees('(Campus.2603.12)')
  again.types(KEY.interrupt)
  expect(await again.ended).toBe(130)
})
