import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import type { Answers } from '../../../src/support/case.ts'
import { assess, READINESS_RULES } from '../../../src/support/readiness/assess.ts'
import { urgencyOf } from '../../../src/support/readiness/urgency.ts'

const NOW = new Date('2026-11-24T15:00:00Z')

/** A case that can be solved at the first level. */
const GOOD: Answers = {
  type: 'application-issue',
  module: 'grading-and-standards',
  subject: 'Grade Book does not save Term 1 scores of shared sections',
  description: 'Teachers press Save, the page reloads, and the new scores are gone.',
  goal: 'Post Term 1 grades before the window closes',
  expected: 'The scores stay after Save, as the Grade Book article says.',
  error: 'no message shown',
  steps: [
    'Log in as a teacher',
    'Open Instruction > Grade Book',
    'Save',
    'The page reloads without the score',
  ],
  path: 'Instruction > Grade Book',
  context: '26-27, Lakeview High, 26-27 Lakeview High, Main',
  examples: ['sectionID 40211', 'sectionID 40236'],
  'counter-example': 'sectionID 40240 with one teacher',
  frequency: 'always',
  site: 'production',
  release: 'Campus.2603.12',
  browser: 'Chrome 142 on Windows 11',
  'first-seen': '2026-11-02T14:10:00.000Z',
  changed: 'Updated to Campus.2603.12 the evening before',
  'affected-users': '25',
  'affected-schools': '3',
  impact: 'Grading is blocked in three schools',
  workaround: 'One teacher is taken off the section; costs attendance rights',
  due: '2026-11-25',
  'due-reason': 'Report cards are printed that morning',
  tried: ['Second browser: the same'],
  elsewhere: 'Same for a second teacher',
  attach: ['grade-book.png'],
  evidence: 'The page after Save',
  priority: 'high',
}

type Change = Partial<Answers>

const facts = (changes: Change, type = 'application-issue') => {
  const merged = Object.entries({ ...GOOD, type, ...changes }).filter(([, value]) => value !== undefined)
  const known = { similar: Number(changes['similar'] ?? 0), notices: Number(changes['notices'] ?? 0) }
  return { answers: Object.fromEntries(merged) as Answers, catalog: infiniteCampus, now: NOW, known }
}
const broken = (...given: Parameters<typeof facts>): string[] =>
  assess(facts(...given)).findings.map(({ rule }) => rule)

/** For every rule what breaks it, and what only nearly does. */
const TABLE: Record<string, { breaks: Change[]; nearly: Change[] }> = {
  'SUB-1': {
    breaks: [
      { subject: 'Grade Book broken' },
      { subject: 'Help urgent problem not working please' },
      { subject: 'x '.repeat(61) },
    ],
    nearly: [{ subject: 'Grade Book loses scores' }],
  },
  'SUB-2': {
    breaks: [{ subject: 'The thing does not save scores' }, { subject: 'Grade Book and the Term 1 scores' }],
    nearly: [{ subject: 'Scores vanish in grading of Term 1' }],
  },
  'SUB-3': {
    breaks: [{ subject: 'Grade Book does not save for student number 1234567' }],
    nearly: [{ subject: 'Grade Book does not save since Campus.2603.12' }],
  },
  'ONE-1': {
    breaks: [
      { description: 'It says "cannot save now" and "session has ended".' },
      { description: 'Scores are gone. Another issue is the calendar.' },
    ],
    nearly: [{ description: 'It says "cannot save now" twice: "cannot save now".' }],
  },
  'TYP-1': { breaks: [{ module: undefined }, { module: 'nope' }], nearly: [{ module: 'attendance' }] },
  'SCO-1': {
    breaks: [
      { description: 'We would like a custom report of all the scores.' },
      { description: 'Clever does not get the scores of Term 1.' },
    ],
    nearly: [
      { description: 'The report loses customers of the store tool.' },
      { description: 'The cleverness of the canvases is not the point here.' },
    ],
  },
  'GOAL-1': {
    breaks: [{ goal: 'Post grades' }, { goal: 'Purple is the color of the page here' }],
    nearly: [{ goal: 'We wanted to post the grades' }],
  },
  'ACT-1': {
    breaks: [{ description: 'It is broken' }, { description: GOOD['expected'] }],
    nearly: [{ description: 'Scores vanish at once' }],
  },
  'EXP-1': {
    breaks: [{ expected: 'It works' }, { expected: undefined }],
    nearly: [{ expected: 'The scores stay.' }],
  },
  'EXP-2': {
    breaks: [{ expected: 'The scores should simply stay there.' }],
    nearly: [{ expected: 'It worked until Monday.' }],
  },
  'ERR-1': {
    breaks: [{ error: undefined }, { error: 'some error' }, { error: 'There was an error message' }],
    nearly: [{ error: 'An error: "ORA-00942"' }, { error: 'Cannot insert duplicate key row' }],
  },
  'TRY-1': {
    breaks: [{ tried: undefined }, { tried: ['Rebooted'] }],
    nearly: [{ tried: ['Rebooted; no change'] }],
  },
  'LEN-1': {
    breaks: [{ description: 'word '.repeat(infiniteCampus.limits.bodyCharacters / 5 + 1) }],
    nearly: [{ description: 'word '.repeat(infiniteCampus.limits.bodyCharacters / 5).trim() }],
  },
  'TONE-1': {
    breaks: [
      { description: 'THE SCORES ARE GONE AGAIN AND NOBODY CARES' },
      { description: 'The scores are gone again!! And again.' },
    ],
    nearly: [{ description: 'The FTE count and the SIS show it at once!' }],
  },
  'STEP-1': {
    breaks: [{ steps: undefined }, { steps: ['Open it'] }],
    nearly: [{ steps: ['Open Instruction > Grade Book', 'Scores are missing'] }],
  },
  'STEP-2': {
    breaks: [
      { steps: ['The Grade Book is opened', 'It fails'] },
      { steps: [`Open ${'x'.repeat(200)}`, 'It fails'] },
    ],
    nearly: [{ steps: ['Double-click the section', 'It fails'] }],
  },
  'STEP-3': {
    breaks: [{ path: 'Grade Book', steps: ['Open it', 'Save'] }],
    nearly: [{ path: 'Tool Search: Grade Book', steps: ['Open it', 'Save'] }],
  },
  'STEP-4': {
    breaks: [{ steps: ['Open it', 'Press Save'] }],
    nearly: [{ steps: ['Open it', 'Save: nothing is shown'] }],
  },
  'CTX-1': {
    breaks: [{ context: 'Lakeview High, Main' }, { context: 'not applicable' }],
    nearly: [{ context: 'not applicable, the fault is in every school' }],
  },
  'CTX-2': {
    breaks: [{ examples: ['sectionID 40211'] }, { examples: ['the sections of Room 12'] }],
    nearly: [{ examples: ['sectionID 40211, only this one'] }],
  },
  'CTX-3': { breaks: [{ 'counter-example': undefined }], nearly: [{ 'counter-example': 'none found' }] },
  'REP-1': {
    breaks: [
      { frequency: undefined },
      { frequency: 'sometimes' },
      { frequency: 'sometimes', 'how-often': 'often' },
    ],
    nearly: [{ frequency: 'not-tried' }, { frequency: 'sometimes', 'how-often': '3 of 10' }],
  },
  'REP-2': { breaks: [{ elsewhere: undefined }, { elsewhere: '?' }], nearly: [{ elsewhere: 'no' }] },
  'ENV-4': {
    breaks: [{ description: 'A counselor cannot see the Grade Book tool any more.' }],
    nearly: [
      { description: 'A counselor can see the Grade Book tool without scores.' },
      { description: 'A counselor cannot see the Grade Book tool.', rights: 'Role Counselor' },
    ],
  },
  'DUP-1': { breaks: [{ similar: '1' }, { notices: '1' }], nearly: [{}] },
  'ATT-1': {
    breaks: [{ evidence: undefined }, { attach: undefined }, { attach: undefined, evidence: 'none' }],
    nearly: [{ attach: undefined, evidence: 'none, the page only reloads' }],
  },
  'VER-1': {
    breaks: [
      { type: 'data-investigation', verification: undefined, attach: undefined },
      { type: 'sensitive-access', verification: 'me', attach: undefined },
    ],
    nearly: [
      { type: 'data-restore', verification: undefined, attach: ['letter.pdf'] },
      { type: 'configuration-change', verification: 'The superintendent’s office', attach: undefined },
      { type: 'enable-service', verification: undefined, attach: undefined },
    ],
  },
  'PER-1': {
    breaks: [
      { type: 'data-investigation', period: undefined },
      { type: 'data-restore', period: 'today' },
    ],
    nearly: [
      { type: 'sensitive-access', period: '2026-11-02 to 2026-11-03 Central' },
      { type: 'question', period: undefined },
    ],
  },
  'CON-1': {
    breaks: [{ priority: 'critical' }, { priority: 'critical', reachable: 'me' }],
    nearly: [{ priority: 'high' }, { priority: 'critical', reachable: 'Ana Ruiz, 7:00 to 16:00 Central' }],
  },
  'ENV-1': { breaks: [{ site: undefined }, { site: 'nope' }], nearly: [{ site: 'sandbox' }] },
  'ENV-2': {
    breaks: [{ release: '2603' }, { release: undefined }],
    nearly: [{ release: 'not shown' }, { release: 'Campus.2603' }],
  },
  'ENV-3': { breaks: [{ browser: 'Chrome' }, { browser: '142' }], nearly: [{ browser: 'Edge 142' }] },
  'WHEN-1': {
    breaks: [{ 'first-seen': undefined }, { 'first-seen': '2026-11-24T15:00:01.000Z' }],
    nearly: [{ 'first-seen': NOW.toISOString() }],
  },
  'WHEN-2': { breaks: [{ changed: undefined }, { changed: '?' }], nearly: [{ changed: 'nothing known' }] },
  'WHO-1': {
    breaks: [{ 'affected-users': undefined }, { 'affected-schools': undefined }],
    nearly: [{ 'affected-users': '0' }],
  },
  'WHY-1': {
    breaks: [{ impact: 'Everything is blocked' }, { impact: 'Grading in three schools' }],
    nearly: [{ impact: 'Attendance is slowed down' }],
  },
  'WHY-2': {
    breaks: [{ due: undefined, 'due-reason': undefined }, { due: '2026-11-23' }, { 'due-reason': 'soon' }],
    nearly: [
      { due: 'none', 'due-reason': undefined },
      { due: undefined, 'due-reason': 'No deadline' },
      { due: '2026-11-24' },
    ],
  },
  'WORK-1': {
    breaks: [{ workaround: undefined }, { workaround: 'yes' }],
    nearly: [{ workaround: 'unknown' }, { workaround: 'None' }],
  },
  'URG-1': {
    breaks: [{ priority: 'low' }, { workaround: 'none' }],
    nearly: [{ impact: 'Grading is slowed', due: '2026-12-20', priority: 'medium' }],
  },
}

describe('readiness', () => {
  test('a good case breaks no rule and has all points', () => {
    expect(assess(facts({}))).toEqual({ score: 100, ready: true, findings: [] })
  })

  test('every rule is in the table, and the points of an application issue are what they are', () => {
    expect(Object.keys(TABLE).sort()).toEqual(READINESS_RULES.map(({ id }) => id).sort())
    expect(READINESS_RULES.reduce((sum, { points }) => sum + points, 0)).toBe(100)
  })

  test.each(
    Object.entries(TABLE).flatMap(([id, { breaks }]) => breaks.map((change) => [id, change] as const)),
  )('%s is broken by %j', (id, change) => expect(broken(change)).toContain(id))

  test.each(
    Object.entries(TABLE).flatMap(([id, { nearly }]) => nearly.map((change) => [id, change] as const)),
  )('%s is not broken by %j', (id, change) => expect(broken(change)).not.toContain(id))

  test('what blocks makes a case not ready, whatever its score', () => {
    expect(assess(facts({ site: undefined }))).toMatchObject({ ready: false })
    expect(assess(facts({ site: undefined })).score).toBeGreaterThan(80)
    expect(assess(facts({ browser: undefined }))).toMatchObject({ ready: true })
  })

  test('what brings most points comes first', () => {
    expect(broken({ browser: undefined, steps: undefined, description: 'x' }).slice(0, 2)).toEqual([
      'STEP-1',
      'ACT-1',
    ])
  })

  test('an outage needs little', () => {
    const answers = {
      type: 'outage',
      module: 'other',
      subject: 'Campus is down for everybody',
      site: 'production',
    }
    const told = {
      ...answers,
      description: 'Nobody reaches the login page.',
      'first-seen': NOW.toISOString(),
    }
    const { score, ready, findings } = assess({ answers: told, catalog: infiniteCampus, now: NOW })
    expect([score, ready]).toEqual([100, true])
    expect(findings.map(({ rule }) => rule)).toContain('STEP-1')
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['hint']))
  })

  test('an outage may be described by its subject, another case may not', () => {
    const subject = 'Campus is down here'
    const said = { subject, description: subject, module: 'hosting' }
    expect(assess(facts(said, 'outage'))).toMatchObject({ ready: true })
    expect(broken(said)).toContain('ACT-1')
  })

  test('what does not matter for a case costs no points', () => {
    const hosting = { module: 'hosting', subject: 'Hosting and Connectivity: login page is slow' }
    expect(broken({ ...hosting, context: undefined, examples: undefined })).not.toContain('CTX-1')
    expect(broken({ context: undefined })).toContain('CTX-1')
  })

  test('the same case has the same score, whatever the order of its answers', () => {
    const backwards = Object.fromEntries(Object.entries(facts({ site: undefined }).answers).reverse())
    expect(assess({ ...facts({}), answers: backwards })).toEqual(assess(facts({ site: undefined })))
  })
})

test.each<[Change, string]>([
  [{ workaround: 'none' }, 'critical'],
  [{ workaround: 'none', site: 'sandbox' }, 'high'],
  [{ workaround: 'none', 'affected-schools': '0', due: '2026-11-30' }, 'high'],
  [{ workaround: 'none', 'affected-schools': '0', due: '2026-11-25' }, 'critical'],
  [{}, 'high'],
  [{ impact: 'Grading is slowed', due: '2026-12-20' }, 'medium'],
  [{ impact: 'Grading is slowed', due: '2026-11-30' }, 'high'],
  [{ impact: 'Colours are wrong', workaround: 'unknown', due: undefined }, 'low'],
  [{ impact: 'Colours are wrong', workaround: undefined, due: undefined }, 'low'],
])('with %j the facts say %s', (change, urgency) => {
  expect(urgencyOf(facts(change)).urgency).toBe(urgency)
})
