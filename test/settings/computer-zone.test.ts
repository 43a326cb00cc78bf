import { expect, test } from 'vitest'
import { computerZone } from '../../src/settings/computer-zone.ts'

const asIntlSays = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

test.each([
  ['America/Chicago', 'America/Chicago'],
  [':Asia/Kolkata', 'Asia/Kolkata'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['UTC', 'UTC'],
])('TZ=%s', (variable, zone) => expect(computerZone(variable)).toBe(zone))

test.each(['CST6CDT,M3.2.0', '../../etc/passwd', 'no zone'])('TZ=%s is left to Intl', (variable) => {
  expect(computerZone(variable)).toBe(asIntlSays())
})

test('without TZ it is the zone in which this computer shows its time', () => {
  const at = (zone: string): string => new Date(1_700_000_000_000).toLocaleString('en', { timeZone: zone })
  expect(at(computerZone(undefined))).toBe(at(asIntlSays()))
})
