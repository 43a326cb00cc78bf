import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  caseClocks,
  daysUntilFlag,
  reopenUntil,
  selfCloseAt,
  type ClockedCase,
} from '../../src/support/clocks.ts'
import { CATALOG } from './desk.ts'

const OPEN: ClockedCase = {
  status: 'in-progress',
  statusSince: '2026-11-16T15:00:00Z',
  closedAt: null,
  dueDate: null,
}
const SILENT: ClockedCase = { ...OPEN, status: 'pending-verification' }
const CLOSED: ClockedCase = { ...OPEN, status: 'closed', closedAt: '2026-11-24T03:00:00Z' }

const texts = (detail: ClockedCase, now: string) =>
  caseClocks(detail, CATALOG, new Date(now)).map(({ text }) => text)

describe('a case that closes itself', () => {
  test('says when, in business days', () =>
    expect(caseClocks(SILENT, CATALOG, new Date('2026-11-24T15:00:00Z'))).toEqual([
      {
        kind: 'self-close',
        at: '2026-12-03T00:00:00.000Z',
        days: 4,
        text: 'closes itself in 4 business days (2026-12-02) unless you answer',
      },
    ]))

  test.each([
    ['2026-12-01T15:00:00Z', 'closes itself in 1 business day (2026-12-02) unless you answer'],
    ['2026-12-02T23:59:59Z', 'closes itself today (2026-12-02) unless you answer'],
    ['2026-12-03T00:00:00Z', 'was due to close itself on 2026-12-02'],
    ['2027-12-03T00:00:00Z', 'was due to close itself on 2026-12-02'],
    // the computer's clock stands before the start of the wait
    ['2020-01-01T00:00:00Z', 'closes itself in 10 business days (2026-12-02) unless you answer'],
  ])('at %s: %s', (now, text) => expect(texts(SILENT, now)).toEqual([text]))

  test('has the same moment as the rule', () =>
    expect(selfCloseAt(new Date(SILENT.statusSince), CATALOG).toISOString()).toBe('2026-12-03T00:00:00.000Z'))
})

describe('a closed case', () => {
  // Closed on the evening of the 23rd in Chicago; the last day is the 22nd of January, to its end.
  test.each([
    ['2026-11-24T03:00:00Z', 'can be reopened until 2027-01-22 (in 60 days)'],
    ['2027-01-21T12:00:00Z', 'can be reopened until 2027-01-22 (in 1 day)'],
    ['2027-01-23T05:59:59.999Z', 'can be reopened until 2027-01-22 (today)'],
    ['2027-01-23T06:00:00Z', 'can no longer be reopened (closed more than 60 days ago)'],
    ['2020-01-01T00:00:00Z', 'can be reopened until 2027-01-22 (in 60 days)'],
  ])('at %s: %s', (now, text) => expect(texts(CLOSED, now)).toEqual([text]))

  test('agrees with the rule to the millisecond', () =>
    expect(reopenUntil(new Date(CLOSED.closedAt ?? ''), CATALOG).toISOString()).toBe(
      '2027-01-23T05:59:59.999Z',
    ))

  test('has no due date left', () =>
    expect(texts({ ...CLOSED, dueDate: '2026-11-01' }, '2026-11-24T03:00:00Z')).toHaveLength(1))
})

describe('a case with a due date', () => {
  test.each([
    ['2026-11-27T12:00:00Z', 'due in 3 days'],
    ['2026-12-01T05:59:00Z', 'due today'],
    ['2026-12-01T06:00:00Z', 'overdue by 1 day'],
    ['2026-12-02T12:00:00Z', 'overdue by 2 days'],
  ])('at %s: %s', (now, text) => expect(texts({ ...OPEN, dueDate: '2026-11-30' }, now)).toEqual([text]))

  test('counts days, not hours, over a clock change', () =>
    expect(texts({ ...OPEN, dueDate: '2026-11-02' }, '2026-10-31T05:30:00Z')).toEqual(['due in 2 days']))

  test('ends with its day', () =>
    expect(
      caseClocks({ ...OPEN, dueDate: '2026-11-01' }, CATALOG, new Date('2026-10-31T12:00:00Z'))[0]?.at,
    ).toBe('2026-11-02T05:59:59.999Z'))

  test('comes after the clock that closes the case', () =>
    expect(
      caseClocks({ ...SILENT, dueDate: '2026-11-30' }, CATALOG, new Date('2026-11-24T15:00:00Z')),
    ).toMatchObject([{ kind: 'self-close' }, { kind: 'due', days: 6 }]))

  test('has none when the date is not one', () =>
    expect(texts({ ...OPEN, dueDate: 'soon' }, '2026-11-24T15:00:00Z')).toEqual([]))
})

test('no clock runs on an open case without dates', () =>
  expect(texts(OPEN, '2026-11-24T15:00:00Z')).toEqual([]))

test.each([
  [null, '2026-11-02T12:00:00Z', null],
  ['2026-11-02T12:00:00Z', '2026-11-02T12:00:00Z', 180],
  ['2026-05-06T12:00:00Z', '2026-11-02T12:00:00Z', 0],
  ['2026-05-05T12:00:00Z', '2026-11-02T12:00:00Z', -1],
  ['2027-05-05T12:00:00Z', '2026-11-02T12:00:00Z', 180],
])('last active %s, at %s: %s days until flagged', (last, now, days) =>
  expect(daysUntilFlag(last, CATALOG, new Date(now))).toBe(days),
)

test('any order of moments gives words', () => {
  const instant = fc.date({ min: new Date('2015-01-01Z'), max: new Date('2045-01-01Z'), noInvalidDate: true })
  const iso = instant.map((date) => date.toISOString())
  const detail = fc.record({
    status: fc.constantFrom('in-progress', 'pending-verification', 'closed', 'never-heard-of'),
    statusSince: iso,
    closedAt: fc.option(iso),
    dueDate: fc.option(iso.map((text) => text.slice(0, 10))),
  })
  fc.assert(
    fc.property(detail, instant, (one, now) => {
      for (const { text, days } of caseClocks(one, CATALOG, now)) {
        expect(text).not.toMatch(/[ (]-\d|NaN|undefined|Invalid/)
        expect(Number.isInteger(days)).toBe(true)
      }
    }),
  )
})
