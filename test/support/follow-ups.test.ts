import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followUpAt, selfCloseAt } from '../../src/support/clocks.ts'
import type { Catalog } from '../../src/support/catalog.ts'
import { CATALOG } from './desk.ts'
import { holds } from './property.ts'

function waiting(selfCloseBusinessDays: number, selfCloseFollowUps: number, zone = CATALOG.zone): Catalog {
  return { ...CATALOG, zone, clocks: { ...CATALOG.clocks, selfCloseBusinessDays, selfCloseFollowUps } }
}

describe('three follow-ups in ten business days', () => {
  test.each([
    // days 2, 5 and 7; Thanksgiving and the Friday after do not count
    [
      '2026-11-16T15:00:00Z',
      ['2026-11-19T00:00:00.000Z', '2026-11-24T00:00:00.000Z', '2026-11-26T00:00:00.000Z'],
    ],
    // over the clock change in November, and a Friday that ends earlier
    [
      '2026-10-29T15:00:00Z',
      ['2026-11-03T00:00:00.000Z', '2026-11-06T00:00:00.000Z', '2026-11-10T00:00:00.000Z'],
    ],
    // over the one in March
    [
      '2027-03-11T15:00:00Z',
      ['2027-03-15T23:00:00.000Z', '2027-03-18T23:00:00.000Z', '2027-03-22T23:00:00.000Z'],
    ],
  ])('of a case silent since %s', (since, moments) =>
    expect([1, 2, 3].map((n) => followUpAt(new Date(since), n, CATALOG).toISOString())).toEqual(moments),
  )

  test('come at the same hour where clocks stay', () =>
    expect(
      [1, 2, 3].map((n) =>
        followUpAt(new Date('2026-10-29T15:00:00Z'), n, waiting(10, 3, 'America/Phoenix')).toISOString(),
      ),
    ).toEqual(['2026-11-03T01:00:00.000Z', '2026-11-06T01:00:00.000Z', '2026-11-10T01:00:00.000Z']))
})

describe('spread over the wait', () => {
  test.each([
    ['one in two days', 2, 1, ['2026-11-03']],
    ['one in a single day', 1, 1, ['2026-11-03']],
    ['three in a single day', 1, 3, ['2026-11-03', '2026-11-03', '2026-11-03']],
    ['three in three days', 3, 3, ['2026-11-03', '2026-11-03', '2026-11-04']],
    ['four in five days', 5, 4, ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']],
    ['one in nine days', 9, 1, ['2026-11-06']],
  ])('%s', (_, days, followUps, dates) => {
    const since = new Date('2026-11-02T15:00:00Z')
    const moments = dates.map((__, index) => followUpAt(since, index + 1, waiting(days, followUps, 'UTC')))
    expect(moments.map((moment) => moment.toISOString().slice(0, 10))).toEqual(dates)
  })
})

test('follow-ups come in order, after the silence began, and never after the case has closed itself', () => {
  const instant = fc.date({ min: new Date('2026-01-01Z'), max: new Date('2028-01-01Z'), noInvalidDate: true })
  const few = fc.integer({ min: 1, max: 20 })
  return holds(
    fc.asyncProperty(instant, few, few, async (since, days, followUps) => {
      const catalog = waiting(days, followUps)
      const moments = Array.from({ length: followUps }, (_, index) => followUpAt(since, index + 1, catalog))
      const times = [since, ...moments, selfCloseAt(since, catalog)].map((moment) => moment.getTime())
      expect(times).toEqual([...times].sort((one, other) => one - other))
      if (days > followUps) expect(moments.at(-1)?.getTime()).toBeLessThan(times.at(-1) ?? 0)
    }),
    20,
  )
})
