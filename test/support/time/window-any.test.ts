import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBusinessDay } from '../../../src/support/time/business.ts'
import { DAY, dateText, isoWeekday } from '../../../src/support/time/calendar.ts'
import { nextBusinessDay, nextWindow, overlap, windowsWithin } from '../../../src/support/time/window.ts'
import { localDay, localParts } from '../../../src/support/time/zone.ts'
import { RULES } from '../desk.ts'
import { holds } from '../property.ts'

// Clocks that change in the small hours; where they change at midnight a window may slip into another day.
const zone = fc.constantFrom(
  'America/Chicago',
  'America/Phoenix',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
)

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hours = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    ends: fc.uniqueArray(minute, { minLength: 2, maxLength: 2 }),
  })
  .map(({ days, ends }) => {
    const [from = 0, to = 0] = [...ends].sort((one, other) => one - other)
    return { days, from: clock(from), to: clock(to) }
  })
const weekly = fc.array(hours, { minLength: 1, maxLength: 3 })

// Anywhere in two years, and often around a clock change or a holiday.
const anywhere = fc.date({ min: new Date('2026-01-01Z'), max: new Date('2028-01-01Z'), noInvalidDate: true })
const close = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-11-01', '2027-03-14', '2026-10-04', '2026-04-05', '2026-11-26'),
    fc.integer({ min: -3 * DAY, max: 2 * DAY }),
  )
  .map(([date, shift]) => new Date(Date.parse(date) + shift))
const moment = fc.oneof(anywhere, close)

test('the next window begins after the moment, on a day of the list, on no holiday, and ends later', () =>
  holds(
    fc.asyncProperty(weekly, moment, zone, async (windows, after, there) => {
      const found = nextWindow(windows, after, { ...RULES, zone: there })
      if (found === null) throw new Error('a window comes every week')
      const day = localDay(found.from, there)
      expect(found.from.getTime()).toBeGreaterThan(after.getTime())
      expect(found.to.getTime()).toBeGreaterThan(found.from.getTime())
      expect(windows.flatMap(({ days }) => days)).toContain(isoWeekday(day))
      expect(RULES.holidays).not.toContain(dateText(day))
    }),
    20,
  ))

test('a window on the day of a clock change ends after it began, or is left out', () => {
  const small = fc.integer({ min: 0, max: 5 * 60 })
  const ends = fc.uniqueArray(small, { minLength: 2, maxLength: 2 })
  const change = fc.constantFrom('2026-03-08T00:00Z', '2026-11-01T00:00Z', '2027-03-14T00:00Z')
  return holds(
    fc.asyncProperty(ends, change, async (both, saturday) => {
      const [from = 0, to = 0] = [...both].sort((one, other) => one - other)
      const windows = [{ days: [7], from: clock(from), to: clock(to) }]
      const found = nextWindow(windows, new Date(saturday), RULES)
      expect(found?.to.getTime()).toBeGreaterThan(found?.from.getTime() ?? Number.NaN)
    }),
    20,
  )
})

test('no earlier window fits', () =>
  holds(
    fc.asyncProperty(
      weekly,
      moment,
      fc.constantFrom('America/Chicago', 'America/Phoenix'),
      async (windows, after, there) => {
        const found = nextWindow(windows, after, { ...RULES, zone: there })?.from ?? after
        // Every minute between the two, from whole minutes on, shows what a clock there shows.
        const first = Math.floor(after.getTime() / 60_000) * 60_000 + 60_000
        const missed = Array.from(
          { length: Math.min(3 * 1440, (found.getTime() - first) / 60_000) },
          (_, index) => {
            const { hour, minute: at, weekday, ...date } = localParts(new Date(first + index * 60_000), there)
            const text = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
            const shown = clock(hour * 60 + at)
            const begins = windows.filter(({ days, from }) => days.includes(weekday) && from === shown)
            return begins.length > 0 && !RULES.holidays.has(text) ? `${text} ${shown}` : null
          },
        ).filter((text) => text !== null)
        expect(missed.filter((text) => !isSecond(text))).toEqual([])
      },
    ),
    2,
  ))

/** What a clock shows for the second time, when it was turned back, begins no window. */
function isSecond(text: string): boolean {
  return /^(?:2026-11-01|2027-11-07) 01:/.test(text)
}

test('the next window is the first of those within the time up to it', () =>
  holds(
    fc.asyncProperty(weekly, moment, zone, async (windows, after, there) => {
      const rules = { ...RULES, zone: there }
      const found = nextWindow(windows, after, rules)
      if (found === null) throw new Error('a window comes every week')
      const within = windowsWithin(windows, { from: after, to: found.to }, rules)
      const begun = within.filter(({ from }) => from > after)
      expect(begun[0]).toEqual(found)
      for (const window of within) expect(overlap(window, { from: after, to: found.to })).toBe(true)
    }),
    20,
  ))

test('the next business day is one, later, and none between is', () =>
  holds(
    fc.asyncProperty(moment, zone, async (after, there) => {
      const rules = { ...RULES, zone: there }
      const date = nextBusinessDay(after, rules)
      const today = localDay(after, there)
      const days = Array.from({ length: 14 }, (_, index) => dateText(today + 1 + index))
      expect(days.find((one) => isBusinessDay(one, rules))).toBe(date)
    }),
    20,
  ))
