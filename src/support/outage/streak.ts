/** What a watch knows of what it looks at. */
export interface Streak {
  /** Failures in a row. */
  failures: number
  /** When the first of them was; ISO 8601 in UTC. */
  since: string | null
  /** A case may be open: one was reported, or another watch may have reported one before this one began. */
  reported: boolean
}

export type Act = 'report' | 'close' | 'none'

/** Nothing is known: the first success closes what an earlier watch may have left open. */
export const UNKNOWN: Streak = { failures: 0, since: null, reported: true }

/** What follows from one look. A case is reported again at every failure from the given one in a row on. */
export function afterProbe(
  before: Streak,
  ok: boolean,
  { now, failAfter }: { now: Date; failAfter: number },
): { act: Act; streak: Streak } {
  if (ok) {
    const streak = { failures: 0, since: null, reported: before.reported }
    return { act: before.reported ? 'close' : 'none', streak }
  }
  const failures = before.failures + 1
  const streak = { failures, since: before.since ?? now.toISOString(), reported: before.reported }
  return failures < failAfter
    ? { act: 'none', streak }
    : { act: 'report', streak: { ...streak, reported: true } }
}

/** Milliseconds until the next look, so that looks begin in even steps; a clock that jumps makes none of them long. */
export function pauseAfter(began: Date, now: Date, every: number): number {
  const passed = now.getTime() - began.getTime()
  return passed < 0 ? every : Math.max(0, every - passed)
}
