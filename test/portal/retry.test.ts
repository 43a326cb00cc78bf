import { expect, test } from 'vitest'
import { NetworkProblem } from '../../src/portal/network-problem.ts'
import type { Outcome } from '../../src/portal/port.ts'
import { cameOf, decide, type Came, type Decision, type Tried } from '../../src/portal/retry.ts'
import { Problem, type ProblemKind } from '../../src/support/problem.ts'

const REFUSALS: ProblemKind[] = ['usage', 'blocked', 'sign-in', 'not-allowed', 'not-found', 'conflict']

const problem = (kind: ProblemKind, retryable = false, retryAfter?: number): Problem =>
  new Problem(kind, { code: 'x', message: 'x', retryable, retryAfter })
const refused = (of: Problem): Outcome<unknown> => ({ outcome: 'refused', problem: of })
const network = (reached: 'never' | 'perhaps', retryable: boolean, retryAfter?: number): Problem =>
  new NetworkProblem(reached, { code: 'x', message: 'x', retryable, retryAfter })

test.each<[string, Outcome<unknown>, Came]>([
  ['done', { outcome: 'done', value: {}, replayed: false }, { is: 'settled' }],
  ['unknown', { outcome: 'unknown', key: 'k' }, { is: 'unanswered', wait: null }],
  [
    'a gateway, 7 seconds',
    { outcome: 'unknown', key: 'k', problem: network('perhaps', true, 7) },
    { is: 'unanswered', wait: 7 },
  ],
  ['out of reach', refused(network('never', true)), { is: 'unreached', lasting: false, wait: null }],
  [
    'a gateway before a file, 7 seconds',
    refused(network('never', true, 7)),
    { is: 'unreached', lasting: false, wait: 7 },
  ],
  ['a certificate', refused(network('never', false)), { is: 'unreached', lasting: true, wait: null }],
  ['cut', refused(network('perhaps', true)), { is: 'unanswered', wait: null }],
  ['503, 7 seconds', refused(problem('unsettled', true, 7)), { is: 'busy', wait: 7 }],
  ['the key still runs', refused(problem('conflict', true)), { is: 'busy', wait: null }],
  ['a file that was cut off', refused(problem('usage', true)), { is: 'busy', wait: null }],
  ['a defect of the portal', refused(problem('unsettled')), { is: 'unanswered', wait: null }],
  ...REFUSALS.map((kind): [string, Outcome<unknown>, Came] => [
    kind,
    refused(problem(kind)),
    { is: 'settled' },
  ]),
])('%s came', (_, outcome, came) => expect(cameOf(outcome)).toEqual(came))

const UNREACHED: Came = { is: 'unreached', lasting: false, wait: null }
const UNANSWERED: Came = { is: 'unanswered', wait: null }
const later = (came: Came, wait: number): Came => ({ ...came, wait }) as Came
const busy = (wait: number | null): Came => ({ is: 'busy', wait })
const usual: Tried = {
  came: UNREACHED,
  exactlyOnce: 'yes',
  tries: 1,
  elapsed: 0,
  budget: 60_000,
  random: 0.5,
}
const waiting = (notBefore = 0): Decision => ({ next: 'keep', state: 'waiting', notBefore })
const unknown: Decision = { next: 'keep', state: 'unknown', notBefore: 0 }

test.each<[string, Partial<Tried>, Decision]>([
  ['settled', { came: { is: 'settled' } }, { next: 'settle' }],
  ['out of reach, once', {}, { next: 'send', after: 150 }],
  ['out of reach, twice', { tries: 2 }, { next: 'send', after: 300 }],
  ['out of reach, three times', { tries: 3 }, waiting()],
  ['out of reach, after a connection that took its time', { elapsed: 10_000 }, waiting()],
  [
    'out of reach for a reason that stays',
    { came: { is: 'unreached', lasting: true, wait: null } },
    waiting(),
  ],
  ['out of reach, for so long', { came: later(UNREACHED, 2) }, { next: 'send', after: 2_150 }],
  ['out of reach, for longer than somebody waits', { came: later(UNREACHED, 7) }, waiting(7_000)],
  ['no answer', { came: UNANSWERED }, { next: 'look', after: 150 }],
  [
    'no answer, where one must look first',
    { came: UNANSWERED, exactlyOnce: 'lookup' },
    { next: 'look', after: 150 },
  ],
  ['no answer, where nobody can look', { came: UNANSWERED, exactlyOnce: 'no' }, unknown],
  [
    'no answer, and the wish to be left alone',
    { came: later(UNANSWERED, 7) },
    { next: 'look', after: 7_150 },
  ],
  [
    'no answer, for longer than there is time',
    { came: later(UNANSWERED, 120) },
    { next: 'keep', state: 'unknown', notBefore: 120_000 },
  ],
  [
    'no answer, where nobody can look, for so long',
    { came: later(UNANSWERED, 7), exactlyOnce: 'no' },
    { next: 'keep', state: 'unknown', notBefore: 7_000 },
  ],
  ['no answer, five times', { came: UNANSWERED, tries: 5 }, unknown],
  ['no answer, at the end of the time', { came: UNANSWERED, elapsed: 59_900 }, unknown],
  ['busy', { came: busy(null) }, { next: 'send', after: 250 }],
  ['busy, the waits grow', { came: busy(null), tries: 3 }, { next: 'send', after: 1_000 }],
  [
    'busy, the waits have an end',
    { came: busy(null), tries: 5, random: 0.999 },
    { next: 'send', after: 7_992 },
  ],
  [
    'busy, where nobody can look: it has not acted',
    { came: busy(null), exactlyOnce: 'no' },
    { next: 'send', after: 250 },
  ],
  ['busy, for so long', { came: busy(7) }, { next: 'send', after: 7_250 }],
  ['busy, for longer than there is time', { came: busy(120) }, waiting(120_000)],
  ['busy, six times', { came: busy(1), tries: 6 }, waiting(1_000)],
])('%s', (_, given, decision) => expect(decide({ ...usual, ...given })).toEqual(decision))

test('never waits beyond the budget, nor less than it was asked to', () => {
  for (const came of [UNREACHED, UNANSWERED, busy(null), busy(2), later(UNANSWERED, 2)])
    for (let tries = 1; tries <= 8; tries += 1)
      for (const random of [0, 0.3, 0.999])
        for (const budget of [10, 1_000, 5_000, 60_000]) {
          const decision = decide({ ...usual, came, tries, random, budget, elapsed: 5 })
          if (!('after' in decision)) continue
          expect(decision.after + 5).toBeLessThan(budget)
          const told = 'wait' in came ? (came.wait ?? 0) : 0
          expect(decision.after).toBeGreaterThanOrEqual(told * 1_000)
        }
})
