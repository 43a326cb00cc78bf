import { NetworkProblem } from './network-problem.ts'
import type { Capabilities, Outcome } from './port.ts'

/**
 * What came of an attempt to write, as far as the next step depends on it. `settled`: it was done or refused, which no
 * second attempt changes. `unreached`: nothing of it left; `lasting` where waiting alone will not help. `busy`: the portal
 * said that it has not acted. `unanswered`: it may have happened. `wait`: how many seconds to wait, where whoever answered
 * said so; also a gateway does, which speaks for no portal.
 */
export type Came =
  | { is: 'settled' }
  | { is: 'unreached'; lasting: boolean; wait: number | null }
  | { is: 'busy' | 'unanswered'; wait: number | null }

/** How far a write has come; times in milliseconds. */
export interface Tried {
  came: Came
  exactlyOnce: Capabilities['exactlyOnce']
  /** Attempts so far, 1 or more. */
  tries: number
  /** Since the first one began. */
  elapsed: number
  /** For all of it. */
  budget: number
  /** From 0 to 1, below 1. */
  random: number
}

/**
 * What is done next: nothing more; the same again after so many milliseconds; a look by the key first, and the same again
 * only when the portal has it not; or it is kept for later, not before so many milliseconds have passed.
 */
export type Decision =
  | { next: 'settle' }
  | { next: 'send' | 'look'; after: number }
  | { next: 'keep'; state: 'waiting' | 'unknown'; notBefore: number }

interface Patience {
  tries: number
  /** The longest wait after the first attempt, doubled after each, up to `most`. */
  first: number
  most: number
  /** After so many milliseconds in all no further attempt begins, however large the budget is. */
  within: number
}

const PATIENCE: Readonly<Record<Exclude<Came['is'], 'settled'>, Patience>> = {
  // Whoever waits at a terminal is told soon: it is kept anyway.
  unreached: { tries: 3, first: 300, most: 1_000, within: 4_000 },
  busy: { tries: 6, first: 500, most: 8_000, within: Number.POSITIVE_INFINITY },
  unanswered: { tries: 5, first: 300, most: 5_000, within: Number.POSITIVE_INFINITY },
}

/** The retry decision. A refusal is never tried again; what may have happened is never sent again without a look. */
export function decide({ came, exactlyOnce, tries, elapsed, budget, random }: Tried): Decision {
  if (came.is === 'settled') return { next: 'settle' }
  const state = came.is === 'unanswered' ? 'unknown' : 'waiting'
  const told = (came.wait ?? 0) * 1_000
  const keep: Decision = { next: 'keep', state, notBefore: told }
  if (came.is === 'unanswered' && exactlyOnce === 'no') return keep
  if (came.is === 'unreached' && came.lasting) return keep
  const { tries: most, within } = PATIENCE[came.is]
  const after = Math.round(told + jitter(PATIENCE[came.is], tries, random))
  if (tries >= most || elapsed + after >= Math.min(budget, within)) return keep
  return { next: came.is === 'unanswered' ? 'look' : 'send', after }
}

/** Exponential, with full jitter. */
function jitter({ first, most }: Patience, tries: number, random: number): number {
  return random * Math.min(most, first * 2 ** (tries - 1))
}

/** What an outcome is to the decision. */
export function cameOf(outcome: Outcome<unknown>): Came {
  switch (outcome.outcome) {
    case 'done':
    case 'handoff':
      return { is: 'settled' }
    case 'queued':
      return { is: 'unreached', lasting: true, wait: null }
    case 'unknown':
      return { is: 'unanswered', wait: outcome.problem?.retryAfter ?? null }
    case 'refused': {
      const { problem } = outcome
      const wait = problem.retryAfter ?? null
      if (problem instanceof NetworkProblem) {
        if (problem.reached === 'perhaps') return { is: 'unanswered', wait }
        return { is: 'unreached', lasting: !problem.retryable, wait }
      }
      if (problem.retryable) return { is: 'busy', wait }
      // A portal that failed, or whose answer makes no sense, has refused nothing.
      return problem.kind === 'unsettled' ? { is: 'unanswered', wait } : { is: 'settled' }
    }
  }
}
