import fc from 'fast-check'
import { expect, test } from 'vitest'
import { districtHelpDesk } from '../../../src/catalog/shipped/district-help-desk.ts'
import { answerBy, peakAt } from '../../../src/support/routing/answer-by.ts'
import type { AnswerTimes, PeakSpan } from '../../../src/support/routing/protocols.ts'
import { businessRules } from '../../../src/support/time/business.ts'
import { addBusinessHours, businessMeter } from '../../../src/support/time/business-hours.ts'

const SPAN: PeakSpan = { id: 'opening', label: 'opening', from: '07-20', to: '09-10' }
const TIMES: AnswerTimes = {
  ...{ hours: 24, unit: 'business-hours' },
  peak: { hours: 48, unit: 'hours', spans: [SPAN] },
}
const SHORT: AnswerTimes = { ...TIMES, hours: 2 }
const by = (times: AnswerTimes, now: string) => answerBy(times, districtHelpDesk, new Date(now))

// The desk is open from 8:00 to 16:30 in New York.
test.each<[what: string, times: AnswerTimes, now: string, expected: string]>([
  ['business hours go on next morning', SHORT, '2026-11-03T20:30:00Z', '2026-11-04T14:00:00.000Z'],
  ['nothing counts at a week-end', SHORT, '2026-11-07T15:00:00Z', '2026-11-09T15:00:00.000Z'],
  ['nothing counts on a holiday', SHORT, '2026-11-26T15:00:00Z', '2026-11-27T15:00:00.000Z'],
  ['the end of a day is that day', SHORT, '2026-11-03T19:30:00Z', '2026-11-03T21:30:00.000Z'],
  ['the clocks go back on Sunday', SHORT, '2026-10-30T19:30:00Z', '2026-11-02T14:00:00.000Z'],
  ['at a peak, by the clock', SHORT, '2026-08-04T15:00:00Z', '2026-08-06T15:00:00.000Z'],
  // Saturday: 24 open hours end on Wednesday, 48 by the clock on Monday.
  ['a peak never makes it sooner', TIMES, '2026-08-08T15:00:00Z', '2026-08-12T19:00:00.000Z'],
])('%s', (_, times, now, expected) => {
  expect(by(times, now).by).toBe(expected)
})

test('says which goal holds, and why', () => {
  expect(by(SHORT, '2026-08-04T15:00:00Z')).toMatchObject({
    ...{ hours: 48, unit: 'hours', peak: { id: 'opening' }, zone: 'America/New_York' },
  })
  expect(by(TIMES, '2026-08-08T15:00:00Z')).toMatchObject({ hours: 24, peak: { id: 'opening' } })
  expect(by(TIMES, '2026-11-03T15:00:00Z')).toMatchObject({ hours: 24, unit: 'business-hours', peak: null })
})

test('a peak begins and ends with the days of the desk’s zone', () => {
  expect(by(SHORT, '2026-07-20T03:59:00Z').peak).toBeNull()
  expect(by(SHORT, '2026-07-20T04:00:00Z').peak).not.toBeNull()
  expect(by(SHORT, '2026-09-11T03:59:00Z').peak).not.toBeNull()
  expect(by(SHORT, '2026-09-11T04:00:00Z').peak).toBeNull()
})

test('a peak may go over New Year', () => {
  const winter = { ...SPAN, from: '12-20', to: '01-05' }
  expect(['2026-12-20', '2026-12-31', '2027-01-05'].every((day) => peakAt([winter], day))).toBe(true)
  expect(['2026-12-19', '2027-01-06', '2027-06-01'].some((day) => peakAt([winter], day))).toBe(false)
})

test('as many hours are open until then as were wanted, and it is open then', () => {
  const rules = businessRules(districtHelpDesk)
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 200 }), (start, hours) => {
      const end = addBusinessHours(start, hours, rules)
      const [open, from, to] = [businessMeter(rules), start.getTime(), end.getTime()]
      expect(open(from, to)).toBe(hours * 3_600_000)
      expect(open(from, to - 1)).toBe(hours * 3_600_000 - 1)
    }),
  )
})
