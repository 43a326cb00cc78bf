import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { isUsZone, usZoneAt } from '../../../src/support/time/us-zones.ts'
import { holds } from '../property.ts'

const ZONES = [
  ...['UTC', 'America/New_York', 'America/Detroit', 'America/Indiana/Indianapolis', 'America/Chicago'],
  ...['America/Denver', 'America/Boise', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage'],
  'Pacific/Honolulu',
]
const FROM = Date.UTC(2008, 0, 1)
const TO = Date.UTC(2030, 0, 1)
const HOUR = 3_600_000

/** Intl's clock, as independent of ours as can be. */
function intl(zone: string) {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: 'numeric', minute: 'numeric', second: 'numeric', timeZoneName: 'short' } as const),
  })
  return (time: number) => {
    const parts = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]))
    const { year, month, day, hour, minute, second, timeZoneName } = parts
    const wall = Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    )
    return { offset: wall - Math.floor(time / 1000) * 1000, name: timeZoneName }
  }
}

test.each(ZONES)('%s is what Intl says, every hour of every change and anywhere else', async (zone) => {
  expect(isUsZone(zone)).toBe(true)
  const clock = intl(zone)
  for (let year = 2008; year < 2030; year += 1) {
    for (const [month, day] of [
      [2, 7],
      [10, 1],
    ] as const) {
      for (let hour = 0; hour < 9 * 24; hour += 1) {
        const time = Date.UTC(year, month, day, hour)
        for (const moment of [time - 1, time]) expect(usZoneAt(zone, moment)).toEqual(clock(moment))
      }
    }
  }
  await holds(
    fc.asyncProperty(fc.integer({ min: FROM, max: TO - 1 }), async (time) => {
      expect(usZoneAt(zone, time)).toEqual(clock(time))
    }),
    40,
  )
})

it.each([
  ['another zone', 'Europe/Berlin', FROM],
  ['a name of every object', 'constructor', FROM],
  ['other letters', 'america/chicago', FROM],
  ['before the rules', 'America/Chicago', FROM - HOUR],
  ['after what is known', 'America/Chicago', TO],
  ['no time at all', 'America/Chicago', Number.NaN],
])('leaves %s to Intl', (_, zone, time) => {
  expect(usZoneAt(zone, time)).toBeNull()
})
