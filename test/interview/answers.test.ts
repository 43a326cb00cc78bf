import { expect, test } from 'vitest'
import { shippedCatalog } from '../../src/catalog/shipped/index.ts'
import { readAnswers, type Reading } from '../../src/interview/answers.ts'
import { newCase } from '../../src/interview/new-case.ts'
import { questions, type Question } from '../../src/support/questions.ts'

const catalog = await shippedCatalog('infinite-campus')
const reading: Reading = {
  catalog,
  computerZone: 'America/Denver',
  now: new Date('2026-11-23T15:00:00Z'),
}

test('every question’s example is an answer to it', () => {
  const examples = Object.fromEntries(questions.map(({ id, example }) => [id, example]))
  const { answers, errors } = readAnswers(examples, reading)
  expect(errors).toEqual([])
  expect(Object.keys(answers)).toEqual(questions.map(({ id }) => id))
})

const kept = (id: Question['id'], given: string | string[]) => {
  const { answers, errors, notes } = readAnswers({ [id]: given }, reading)
  return errors[0]?.message ?? [answers[id], ...notes].flat().join(' | ')
}

test.each<[string, string | string[], string | RegExp]>([
  ['affected-users', '25', '25'],
  ['affected-users', ' 007 ', '7'],
  ['affected-users', '0', '0'],
  ['affected-users', '-1', /not a whole number/],
  ['affected-users', '2.5', /not a whole number/],
  ['affected-users', '1,000', /not a whole number/],
  ['affected-users', '٣', /not a whole number/],
  ['affected-users', '9999999999', /not a whole number/],
  ['type', 'application-issue', 'application-issue'],
  ['type', 'Application Issue', 'application-issue'],
  ['type', ' QUESTION ', 'question'],
  ['type', 'aplication-issue', /Did you mean “application-issue”\?/],
  ['priority', 'urgent!', /“urgent!” is not known.*Known: critical, high/],
  ['frequency', 'Always', 'always'],
  ['frequency', 'often', /Known: always, sometimes, once, not-tried/],
  ['site', 'Production', 'production'],
  ['due', '2027-01-15', '2027-01-15'],
  ['due', 'tomorrow', '2026-11-24 | due: “tomorrow” was read as 2026-11-24 in America/Chicago'],
  ['due', '2020-01-01', '2020-01-01 | due: 2020-01-01 is past already'],
  ['due', '15.01.2027', /due: /],
  ['due', '2027-02-29', /due: /],
  ['first-seen', '2026-11-02 08:10 America/Chicago', '2026-11-02T14:10:00.000Z'],
  ['first-seen', '2026-11-02T08:10-06:00', '2026-11-02T14:10:00.000Z'],
  [
    'first-seen',
    '2026-11-02',
    '2026-11-02T06:00:00.000Z | first-seen: “2026-11-02” was read in America/Chicago',
  ],
  ['first-seen', '2026-11-02 08:10', /14:10:00Z in America\/Chicago.*15:10:00Z in America\/Denver/],
  ['first-seen', '2099-01-01T00:00Z', /is still to come$/],
  ['subject', '\u200b', 'subject: is empty'],
  ['subject', 'a\tb', /control character/],
  ['subject', 'x'.repeat(256), 'subject: is longer than 255 characters'],
  ['description', 'x'.repeat(32_001), 'description: is longer than 32000 characters'],
  ['subject', '  spaced  ', 'spaced'],
  ['subject', 'one\ntwo', 'subject: must be one line'],
  ['description', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['steps', ['1. Open', '2) Click', '- Save', '* Look', ' '], 'Open | Click | Save | Look'],
  ['steps', 'Open\n\n3 sections stay', 'Open | 3 sections stay'],
])('%s: %j', (id, given, expected) => {
  if (expected instanceof RegExp) expect(kept(id, given)).toMatch(expected)
  else expect(kept(id, given)).toBe(expected)
})

test('a list where one text belongs is a fault, and every fault is told', () => {
  const { errors } = readAnswers({ subject: ['a'], due: 'never', type: 'x', goal: 'g' }, reading)
  expect(errors.map(({ pointer }) => pointer)).toEqual(['/type', '/subject', '/due'])
})

test('blank answers count as not given', () => {
  expect(readAnswers({ subject: ' \n', steps: ['', ' '], goal: '' }, reading)).toEqual({
    answers: {},
    errors: [],
    notes: [],
  })
})

test('a case has its own fields, the rest are answers', () => {
  const { answers } = readAnswers(
    { type: 'question', module: 'attendance', subject: 's', description: 'd', due: '2027-01-15' },
    reading,
  )
  expect(newCase(answers, catalog, { test: true, zone: 'UTC' })).toEqual({
    ...{ subject: 's', type: 'question', module: 'attendance', priority: catalog.defaultPriority },
    ...{ site: null, release: null, dueDate: '2027-01-15', test: true, zone: 'UTC' },
    answers: { description: 'd' },
  })
})
