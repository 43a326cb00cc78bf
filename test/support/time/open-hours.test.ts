import { describe, expect, test } from 'vitest'
import type { BusinessRules } from '../../../src/support/time/business.ts'
import { openHours } from '../../../src/support/time/open-hours.ts'

const CENTRAL: BusinessRules = {
  zone: 'America/Chicago',
  weekly: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '18:00' }],
  holidays: new Set(['2026-11-26', '2026-12-25']),
}
const SPLIT: BusinessRules = {
  ...CENTRAL,
  weekly: [
    { days: [1], from: '08:00', to: '12:00' },
    { days: [1], from: '11:00', to: '13:00' },
    { days: [1], from: '14:00', to: '16:00' },
  ],
}
const shown = (rules: BusinessRules, at: string): string => {
  const hours = openHours(rules, new Date(at))
  return hours.open
    ? `open until ${hours.until.toISOString()}`
    : `closed until ${hours.opensAt?.toISOString() ?? 'ever'}`
}

describe('whether a desk is open', () => {
  test.each<[what: string, rules: BusinessRules, at: string, hours: string]>([
    ['just before it opens', CENTRAL, '2026-11-02T11:59:59.999Z', 'closed until 2026-11-02T12:00:00.000Z'],
    ['when it opens', CENTRAL, '2026-11-02T12:00:00.000Z', 'open until 2026-11-03T00:00:00.000Z'],
    ['at noon', CENTRAL, '2026-11-02T18:00:00.000Z', 'open until 2026-11-03T00:00:00.000Z'],
    ['just before it closes', CENTRAL, '2026-11-02T23:59:59.999Z', 'open until 2026-11-03T00:00:00.000Z'],
    ['when it closes', CENTRAL, '2026-11-03T00:00:00.000Z', 'closed until 2026-11-03T12:00:00.000Z'],
    ['on Friday evening', CENTRAL, '2026-11-07T00:00:00.000Z', 'closed until 2026-11-09T12:00:00.000Z'],
    ['on Saturday at noon', CENTRAL, '2026-11-07T18:00:00.000Z', 'closed until 2026-11-09T12:00:00.000Z'],
    ['on a holiday at noon', CENTRAL, '2026-11-26T18:00:00.000Z', 'closed until 2026-11-27T12:00:00.000Z'],
    ['on the eve of a holiday', CENTRAL, '2026-11-26T00:00:00.000Z', 'closed until 2026-11-27T12:00:00.000Z'],
    [
      'before a holiday and a weekend',
      CENTRAL,
      '2026-12-25T01:00:00.000Z',
      'closed until 2026-12-28T12:00:00.000Z',
    ],
    [
      'on the Monday after clocks went forward',
      CENTRAL,
      '2026-03-09T11:00:00.000Z',
      'open until 2026-03-09T23:00:00.000Z',
    ],
    [
      'on the Friday before that',
      CENTRAL,
      '2026-03-06T11:00:00.000Z',
      'closed until 2026-03-06T12:00:00.000Z',
    ],
    [
      'on the Monday after clocks went back',
      CENTRAL,
      '2026-11-02T11:00:00.000Z',
      'closed until 2026-11-02T12:00:00.000Z',
    ],
    ['on the Friday before that', CENTRAL, '2026-10-30T11:00:00.000Z', 'open until 2026-10-30T23:00:00.000Z'],
    [
      'over the weekend in which clocks go back',
      CENTRAL,
      '2026-10-31T18:00:00.000Z',
      'closed until 2026-11-02T12:00:00.000Z',
    ],
    [
      'in a zone without clock changes, in winter',
      { ...CENTRAL, zone: 'America/Phoenix' },
      '2026-01-05T13:00:00.000Z',
      'open until 2026-01-06T01:00:00.000Z',
    ],
    [
      'in a zone without clock changes, in summer',
      { ...CENTRAL, zone: 'America/Phoenix' },
      '2026-07-06T13:00:00.000Z',
      'open until 2026-07-07T01:00:00.000Z',
    ],
    [
      'in hours that overlap, until the last ends',
      SPLIT,
      '2026-11-02T17:30:00.000Z',
      'open until 2026-11-02T19:00:00.000Z',
    ],
    [
      'in hours that others overlap, before those begin',
      SPLIT,
      '2026-11-02T16:00:00.000Z',
      'open until 2026-11-02T19:00:00.000Z',
    ],
    [
      'in hours that others follow at once',
      { ...CENTRAL, weekly: [...CENTRAL.weekly, { days: [1], from: '18:00', to: '20:00' }] },
      '2026-11-02T16:00:00.000Z',
      'open until 2026-11-03T02:00:00.000Z',
    ],
    ['in a break', SPLIT, '2026-11-02T19:00:00.000Z', 'closed until 2026-11-02T20:00:00.000Z'],
    ['without hours', { ...CENTRAL, weekly: [] }, '2026-11-02T18:00:00.000Z', 'closed until ever'],
  ])('%s', (_, rules, at, hours) => expect(shown(rules, at)).toBe(hours))

  test('an hour that is skipped by a clock change opens nothing', () => {
    const night = { ...CENTRAL, weekly: [{ days: [7], from: '02:00', to: '03:00' }] }
    expect(shown(night, '2026-03-08T08:00:00.000Z')).toBe('closed until 2026-03-15T07:00:00.000Z')
  })
})
