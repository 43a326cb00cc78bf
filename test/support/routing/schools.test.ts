import { describe, expect, test } from 'vitest'
import { findTopic } from '../../../src/support/routing/find-topic.ts'
import { districtHelpDesk } from '../../../src/catalog/shipped/district-help-desk.ts'
import {
  findSchool,
  specialistOn,
  type School,
  type Specialist,
} from '../../../src/support/routing/schools.ts'

const school = (name: string): School => ({ id: name, name, level: null, specialist: null })
const SCHOOLS = ['North High', 'North Middle', 'Élan Elementary'].map(school)
const person = (id: string, rest: Partial<Specialist> = {}): Specialist => ({
  ...{ id, name: id, email: null, extension: null, appointments: null },
  ...{ awayFrom: null, awayUntil: null, cover: null, ...rest },
})
const away = (cover: string | null) => ({ awayUntil: '2026-11-30', cover })

describe('a school', () => {
  test.each([
    ['north  HIGH ', 'North High'],
    ['middle', 'North Middle'],
    ['e\u0301lan', 'Élan Elementary'],
  ])('“%s” is %s', (given, name) => {
    expect(findSchool(SCHOOLS, given).name).toBe(name)
  })

  test.each([
    ['north', { kind: 'usage', code: 'school-not-clear' }],
    ['Nort Hihg', { kind: 'not-found', hint: 'Did you mean “North High”?' }],
    ['Zeta', { kind: 'not-found', hint: '`campus route schools` lists them all.' }],
    ['', { kind: 'not-found' }],
  ])('“%s” is none', (given, problem) => {
    expect(() => findSchool(SCHOOLS, given)).toThrow(expect.objectContaining(problem))
  })
})

describe('who covers', () => {
  const today = '2026-11-27'
  test.each<[what: string, people: Specialist[], cover: string | null]>([
    ['whoever was named', [person('a', away('b')), person('b')], 'b'],
    [
      'whoever covers for them, when they are away too',
      [person('a', away('b')), person('b', away('c')), person('c')],
      'c',
    ],
    [
      'nobody, when two cover for each other and both are away',
      [person('a', away('b')), person('b', away('a'))],
      null,
    ],
    ['nobody was named', [person('a', away(null)), person('b')], null],
    ['nobody, for somebody who is there', [person('a', { cover: 'b' }), person('b')], null],
  ])('%s', (_, people, cover) => {
    const [first] = people
    expect(specialistOn(first as Specialist, { specialists: people }, today).cover?.name ?? null).toBe(cover)
  })

  test.each([
    ['2026-11-26', false],
    ['2026-11-27', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('on %s they are away: %s', (day, isAway) => {
    const one = person('a', { awayFrom: '2026-11-27', awayUntil: '2026-11-30' })
    expect(specialistOn(one, { specialists: [one] }, day).away !== null).toBe(isAway)
  })
})

describe('a topic', () => {
  const topics = districtHelpDesk.routing?.topics ?? []
  test.each([
    ['gradebook', 'gradebook', false],
    ['Parent Portal', 'parent-portal', false],
    ['Two parents cannot see the grades of their child', 'parent-portal', false],
    ['The scores in the grade book are gone', 'gradebook', false],
    ['Our state reporting errors will not go', 'state-reporting', false],
    ['The printer smells of oranges', 'other', true],
  ])('“%s” is %s', (text, id, assumed) => {
    expect(findTopic(text, topics)).toMatchObject({ topic: { id }, assumed })
  })

  test('what else it may be is told', () => {
    expect(findTopic('I need access to the gradebook', topics).others.map(({ id }) => id)).toEqual([
      'gradebook',
    ])
  })

  test('an emergency is one in a single word, too', () => {
    const words = districtHelpDesk.routing?.emergency?.words
    expect(findTopic('Emergency!', topics, words)).toMatchObject({ topic: { id: 'other' }, assumed: true })
    expect(() => findTopic('Zebra', topics, words)).toThrow('There is no topic “Zebra”.')
  })

  test('a slip is told, with the nearest', () => {
    expect(() => findTopic('gradbook', topics)).toThrow(
      expect.objectContaining({ kind: 'not-found', hint: expect.stringContaining('“gradebook”') as string }),
    )
  })
})
