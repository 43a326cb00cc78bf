import { describe, expect, it } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { ageing } from '../../../src/support/report/ageing.ts'
import type { CaseFacts } from '../../../src/support/report/facts.ts'
import { frameOf } from '../../../src/support/report/frame.ts'
import { ascending, monthsBetween, percent, quantile } from '../../../src/support/report/numbers.ts'
import { response } from '../../../src/support/report/response.ts'
import type { ReportRow } from '../../../src/support/report/row.ts'
import { schoolIn } from '../../../src/support/report/school.ts'
import { topicWords } from '../../../src/support/report/topic-words.ts'
import { topicsOf } from '../../../src/support/report/topics.ts'
import { training } from '../../../src/support/report/training.ts'
import { volume } from '../../../src/support/report/volume.ts'
import { waiting } from '../../../src/support/report/waiting.ts'

/** A Tuesday noon of the desk. */
const frame = frameOf(infiniteCampus, new Date('2026-11-24T18:00:00Z'))

let number = 0
function fact(given: Partial<CaseFacts> = {}): CaseFacts {
  const createdAt = given.createdAt ?? '2026-11-24T14:00:00.000Z'
  return {
    ...{ number: (number += 1), revision: 1, type: 'question', module: 'attendance', contact: 'Ana' },
    ...{ school: null, status: 'new', waitingOn: 'desk', statusSince: createdAt, createdAt, closedAt: null },
    ...{ escalated: false, answeredAt: null, words: [], district: 'Lakeside' },
    moves: '',
    ...given,
  }
}

const short = (rows: readonly ReportRow[], group: string, month: string | null = null) =>
  rows
    .filter((row) => row.group === group && row.month === month)
    .map(({ label, value, share }) => [label, value, share])

describe('waiting over a whole life', () => {
  // The desk works from 6 to 18 o'clock, which is 12 to 24 in UTC.
  const at = (hour: number, day = 23) => `2026-11-${day}T${hour}:00:00.000Z`
  const asked = fact({
    ...{ status: 'closed', waitingOn: 'nobody', createdAt: at(14), closedAt: at(22) },
    moves: [
      `${at(15)}\tnew\tpending-customer-input`,
      `${at(18)}\tpending-customer-input\tassigned`,
      `${at(20)}\tassigned\tpending-customer-input`,
      `${at(22)}\tpending-customer-input\tclosed`,
    ].join('\n'),
  })
  const fresh = fact({ createdAt: at(14, 24) })
  const rows = waiting([asked, fresh], frame)
  const of = (group: string, key: string, measure: string) =>
    rows.find((row) => row.group === group && row.key === key && row.measure === measure)?.value

  it('adds up every time a case waited for a side, and stops when it is closed', () => {
    expect([of('waited', 'requester', 'count'), of('waited', 'requester', 'longest')]).toEqual([1, 5])
    // 1 and 2 hours of the first, and 4 of the other, which waits until now.
    expect([of('waited', 'desk', 'count'), of('waited', 'desk', 'median')]).toEqual([2, 3])
    expect(of('waited', 'desk', 'longest')).toBe(4)
    expect([of('waited-share', 'requester', 'share'), of('waited-share', 'desk', 'share')]).toEqual([
      41.7, 58.3,
    ])
  })

  it('says no share where nothing waited, and counts no status that nobody knows', () => {
    const strange = fact({ status: 'lost', createdAt: at(14) })
    const none = waiting([strange], frame).filter(({ group }) => group === 'waited-share')
    expect(none.map(({ value }) => value)).toEqual([null, null])
  })
})

describe('districts', () => {
  it('divide the volume', () => {
    const rows = volume([fact(), fact({ district: 'Harbor' }), fact()], frame, ['district'])
    expect(short(rows, 'district')).toEqual([
      ['Lakeside', 2, 66.7],
      ['Harbor', 1, 33.3],
    ])
  })
})

describe('volume', () => {
  const facts = [
    fact({ module: 'health', school: 'Lincoln High' }),
    fact({ createdAt: '2026-11-01T04:59:59.000Z', closedAt: '2026-11-24T14:00:00.000Z', escalated: true }),
    fact({ createdAt: '2026-08-31T12:00:00.000Z', closedAt: '2026-11-24T14:00:00.000Z' }),
  ]
  const rows = volume(facts, frame)

  it('puts the largest part first, and what is not said by that name', () => {
    expect(short(rows, 'module')).toEqual([
      ['Attendance', 2, 66.7],
      ['Health', 1, 33.3],
    ])
    expect(short(rows, 'school')).toEqual([
      ['not said', 2, 66.7],
      ['Lincoln High', 1, 33.3],
    ])
  })

  it('has every month of the desk’s clock, the empty ones too', () => {
    expect(short(rows, 'month')).toEqual([
      ['2026-08', 1, 33.3],
      ['2026-09', 0, 0],
      ['2026-10', 1, 33.3],
      ['2026-11', 1, 33.3],
    ])
    expect(short(rows, 'module', '2026-11')).toEqual([
      ['Attendance', 0, 0],
      ['Health', 1, 100],
    ])
  })

  it('counts for the first level what was closed without an escalation', () => {
    expect(short(rows, 'first-level')).toEqual([
      ['Closed without an escalation', 50, null],
      ['What the desk publishes', 70, null],
    ])
    expect(short(rows, 'first-level', '2026-10')).toEqual([['Closed without an escalation', 0, null]])
    expect(short(rows, 'first-level', '2026-11')).toEqual([['Closed without an escalation', null, null]])
    const { firstLevel: _, ...without } = infiniteCampus
    expect(short(volume(facts, frameOf(without, new Date())), 'first-level')).toHaveLength(1)
  })

  it('of nothing is nothing', () => {
    expect(volume([], frame).filter(({ value }) => value !== 70 && value !== 0 && value !== null)).toEqual([])
  })
})

describe('lengths in business hours', () => {
  const facts = [
    // Six hours of Tuesday.
    fact({ createdAt: '2026-11-24T12:00:00.000Z', answeredAt: '2026-11-24T14:00:00.000Z' }),
    // One of Friday, twelve of Monday, six of Tuesday.
    fact({
      createdAt: '2026-11-20T23:00:00.000Z',
      waitingOn: 'requester',
      status: 'pending-customer-input',
      statusSince: '2026-11-24T17:00:00.000Z',
    }),
    fact({
      createdAt: '2026-11-20T23:00:00.000Z',
      closedAt: '2026-11-23T13:00:00.000Z',
      answeredAt: '2026-11-23T13:00:00.000Z',
    }),
  ]

  it('open cases have an age', () => {
    const rows = ageing(facts, frame)
    expect(rows.slice(0, 4).map(({ measure, value }) => [measure, value])).toEqual([
      ['count', 2],
      ['median', 6],
      ['ninth-tenth', 19],
      ['longest', 19],
    ])
    expect(short(rows, 'age').map(([, value]) => value)).toEqual([1, 1, 0, 0, 0, 0])
  })

  it('they wait since their status says so', () => {
    const rows = waiting(facts, frame).filter(
      ({ measure, group }) =>
        measure !== 'median' && measure !== 'ninth-tenth' && !group.startsWith('waited'),
    )
    expect(rows.map(({ group, key, value }) => [group, key, value])).toEqual([
      ...[
        ['waiting-on', 'requester', 1],
        ['waiting-on', 'requester', 1],
      ],
      ...[
        ['waiting-on', 'desk', 1],
        ['waiting-on', 'desk', 6],
      ],
      ...[
        ['status', 'new', 1],
        ['status', 'new', 6],
      ],
      ...[
        ['status', 'pending-customer-input', 1],
        ['status', 'pending-customer-input', 1],
      ],
    ])
  })

  it('the first answer took so long', () => {
    const rows = response(facts, frame)
    expect(rows.slice(0, 5).map(({ key, measure, value }) => [key, measure, value])).toEqual([
      ['answered', 'count', 2],
      ['answered', 'median', 2],
      ['answered', 'ninth-tenth', 2],
      ['answered', 'longest', 2],
      ['unanswered', 'count', 1],
    ])
    expect(short(rows, 'first-answer').map(([, value]) => value)).toEqual([2, 0, 0, 0, 0])
  })
})

describe('training', () => {
  it('is what three questions about one module share', () => {
    const words = [['bus', 'code'], ['bus', 'code', 'late'], ['bus', 'code'], ['grade'], ['grade']]
    const facts = [
      ...words.map((some) => fact({ words: some })),
      ...words.map((some) => fact({ words: some, type: 'outage' })),
      fact({ words: ['bus'], module: 'health' }),
    ]
    expect(short(training(facts, frame), 'topic')).toEqual([['Attendance: bus, code', 3, 50]])
    expect(short(training(facts, frame), 'all')).toEqual([['Questions', 6, 54.5]])
  })

  it('counts a case for one topic', () => {
    const words = [['a', 'b'], ['a'], ['a'], ['b'], ['b'], ['b']]
    expect(topicsOf(words)).toEqual([{ words: ['b'], count: 4 }])
    expect(topicsOf([...words, ['a']])).toEqual([
      { words: ['a'], count: 4 },
      { words: ['b'], count: 3 },
    ])
  })

  it('has no word of a subject that may name a student, and no number', () => {
    expect(
      topicWords(['Student Zoe Park misses grades', 'Late codes of 48213', 'Mail zoe@x.example bounces', '']),
    ).toEqual([[], ['late', 'code'], [], []])
  })
})

it.each([
  ['26-27, Lincoln High, 26-27 Lincoln High, Main', 'Lincoln High'],
  ['26-27; Oak Elementary School; Main', 'Oak Elementary School'],
  ['26-27, 26-27 Lincoln High, Main', null],
  ['26-27, all, Main', null],
  ['Zoe Park', null],
  ['student Zoe Park, Lincoln High', null],
  ['', null],
])('the school of “%s” is %s', (context, school) => {
  expect(schoolIn(context)).toBe(school)
})

it('numbers', () => {
  const of = (numbers: number[], part: number) => quantile(ascending(numbers), part)
  expect([of([], 0.5), of([3, 1, 2], 0.5), of([1, 2], 0.9), of([10, 9], 1)]).toEqual([null, 2, 2, 10])
  expect([percent(1, 3), percent(0, 0)]).toEqual([33.3, null])
  expect(monthsBetween(['2026-02', '2025-11'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween([])).toEqual([])
})
