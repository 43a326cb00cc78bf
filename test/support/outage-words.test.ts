import { expect, test } from 'vitest'
import { recoveredText } from '../../src/support/outage/probe-text.ts'
import { becameText, type Wanted } from '../../src/support/outage/words.ts'

test.each<[Wanted, string, number | null, boolean, string]>([
  ['report', 'created', 7, false, 'filed as case 7'],
  ['report', 'suppressed', 7, false, 'counted on case 7'],
  ['report', 'commented', 7, false, 'added to case 7'],
  ['report', 'unchanged', 7, true, 'would be added to case 7'],
  ['report', 'unchanged', null, true, 'would be filed'],
  ['report', 'handoff', null, false, 'to be handed off'],
  ['close', 'updated', 7, false, 'case 7 closed'],
  ['close', 'unchanged', 7, false, 'case 7 was closed already'],
  ['close', 'unchanged', 7, true, 'case 7 would be closed, were it open'],
  ['close', 'unchanged', null, false, 'nothing is open'],
])('%s, %s: %s', (wanted, outcome, number, dryRun, text) => {
  expect(becameText(wanted, { outcome, number, dryRun })).toBe(text)
})

test.each([
  [{ failures: 1, since: '2026-11-02T09:00:00.000Z' }, ', after 1 failure.'],
  [{ failures: 1, since: '2026-11-02T08:59:00.000Z' }, ', after 1 failure in 1 min.'],
  [{ failures: 3, since: '2026-11-02T08:59:30.000Z' }, ', after 3 failures in 30 s.'],
  [{ failures: 0, since: null }, '.'],
])('what is said of %j once it works again', (before, after) => {
  const now = new Date('2026-11-02T09:00:00.400Z')
  expect(recoveredText(before, now)).toBe(`The probe succeeds again since ${now.toISOString()}${after}`)
})
