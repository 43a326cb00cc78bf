import type { BusinessRules } from './business.ts'
import { nextWindow, windowsWithin } from './window.ts'

/** Whether a desk answers at a moment, and when that changes. */
export type OpenHours =
  | { open: true; until: Date }
  /** Null where it never opens. */
  | { open: false; opensAt: Date | null }

/** The end of an opening is no longer open. */
export function openHours({ weekly, ...rules }: BusinessRules, now: Date): OpenHours {
  const moment = { from: now, to: new Date(now.getTime() + 1) }
  const ends = windowsWithin(weekly, moment, rules).map(({ to }) => to.getTime())
  if (ends.length > 0) return { open: true, until: new Date(Math.max(...ends)) }
  return { open: false, opensAt: nextWindow(weekly, now, rules)?.from ?? null }
}
