import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contact } from '../../../src/support/contact.ts'
import { daysUntilFlag } from '../../../src/support/clocks.ts'
import {
  asOf,
  flagAt,
  hasExpired,
  invitationDaysLeft,
  invitedUntil,
} from '../../../src/support/roster/clock.ts'
import { CATALOG } from '../desk.ts'
import { holds } from '../property.ts'

describe('a silent contact is flagged', () => {
  test.each([
    // 180 days of summer and winter time; midnight in Chicago is another one in UTC
    ['2026-05-06T12:00:00Z', 'America/Chicago', '2026-11-02T06:00:00.000Z'],
    ['2026-05-05T12:00:00Z', 'America/Chicago', '2026-11-01T05:00:00.000Z'],
    ['2026-09-15T12:00:00Z', 'America/Chicago', '2027-03-14T06:00:00.000Z'],
    ['2026-09-16T12:00:00Z', 'America/Chicago', '2027-03-15T05:00:00.000Z'],
    // late in the evening it is still the day before
    ['2026-05-07T04:59:59Z', 'America/Chicago', '2026-11-02T06:00:00.000Z'],
    ['2026-05-07T05:00:00Z', 'America/Chicago', '2026-11-03T06:00:00.000Z'],
    ['2026-05-06T12:00:00Z', 'America/Phoenix', '2026-11-02T07:00:00.000Z'],
  ])('last active %s in %s, at %s', (last, zone, at) =>
    expect(flagAt(last, { ...CATALOG, zone })?.toISOString()).toBe(at),
  )

  test('never where no activity is known', () => expect(flagAt(null, CATALOG)).toBeNull())
})

describe('a contact as of now', () => {
  const ACTIVE: Pick<Contact, 'state'> = { state: 'active' }
  const LAST = '2026-05-06T12:00:00Z'
  const FLAGGED = '2026-11-02T06:00:00.000Z'
  const BEFORE = '2026-11-02T05:59:59.999Z'

  test.each([
    ['active', LAST, BEFORE, 'active'],
    ['active', LAST, FLAGGED, 'flagged'],
    ['active', LAST, '2030-01-01T00:00:00Z', 'flagged'],
    ['active', null, '2030-01-01T00:00:00Z', 'active'],
    ['invited', LAST, '2030-01-01T00:00:00Z', 'invited'],
    ['deactivated', LAST, '2030-01-01T00:00:00Z', 'deactivated'],
    // what was written down stays, whatever the clocks say
    ['flagged', LAST, BEFORE, 'flagged'],
  ] as const)('%s, last active %s, is at %s %s', (state, lastActivityAt, now, then) =>
    expect(asOf({ name: 'Ana', state, lastActivityAt }, CATALOG, new Date(now))).toEqual({
      name: 'Ana',
      state: then,
      lastActivityAt,
    }),
  )

  test('is flagged exactly when no day is left', () => {
    const instant = fc.date({
      min: new Date('2025-01-01Z'),
      max: new Date('2028-01-01Z'),
      noInvalidDate: true,
    })
    return holds(
      fc.asyncProperty(
        instant,
        instant,
        fc.constantFrom('America/Chicago', 'UTC', 'Asia/Kathmandu'),
        async (last, now, zone) => {
          const catalog = { ...CATALOG, zone }
          const lastActivityAt = last.toISOString()
          const { state } = asOf({ ...ACTIVE, lastActivityAt }, catalog, now)
          expect(state === 'flagged').toBe((daysUntilFlag(lastActivityAt, catalog, now) ?? 1) <= 0)
        },
      ),
      20,
    )
  })
})

describe('an invitation', () => {
  const END = '2026-11-16T15:00:00.000Z'

  test('lasts days of 24 hours over a clock change', () =>
    expect(invitedUntil(new Date('2026-10-25T15:00:00Z'), CATALOG)).toBe('2026-11-08T15:00:00.000Z'))

  test.each([
    ['2026-11-02T15:00:00.000Z', 14],
    ['2026-11-02T15:00:00.001Z', 14],
    ['2026-11-14T15:00:00.000Z', 2],
    ['2026-11-14T14:59:59.999Z', 3],
    ['2026-11-16T14:59:59.999Z', 1],
    ['2026-11-16T15:00:00.000Z', 0],
    ['2027-11-16T15:00:00.000Z', 0],
  ])('has at %s %i days left', (now, days) =>
    expect(invitationDaysLeft({ state: 'invited', invitedUntil: END }, new Date(now))).toBe(days),
  )

  test.each([
    ['active', END],
    ['flagged', END],
    ['deactivated', END],
    ['invited', null],
  ] as const)('is none for somebody %s until %s', (state, until) =>
    expect(invitationDaysLeft({ state, invitedUntil: until }, new Date('2026-11-02T15:00:00Z'))).toBeNull(),
  )

  test.each([
    ['2026-11-16T14:59:59.999Z', false],
    ['2026-11-16T15:00:00.000Z', true],
    ['2026-11-16T15:00:00.001Z', true],
  ])('has expired at %s: %s', (now, expired) => expect(hasExpired(END, new Date(now))).toBe(expired))

  test('has expired exactly when no day is left', () => {
    const instant = fc.date({
      min: new Date('2026-11-01Z'),
      max: new Date('2026-12-01Z'),
      noInvalidDate: true,
    })
    return holds(
      fc.asyncProperty(instant, async (now) => {
        const left = invitationDaysLeft({ state: 'invited', invitedUntil: END }, now)
        expect(left === 0).toBe(hasExpired(END, now))
      }),
      20,
    )
  })
})
