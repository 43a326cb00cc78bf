import type { BusinessRules } from './business.ts'
import { joined, nextWindow, windowsOn } from './window.ts'
import { localDay } from './zone.ts'

/** Whether a desk answers at a moment, and when that changes. */
export type OpenHours =
  | { open: true; until: Date }
  /** Null where it never opens. */
  | { open: false; opensAt: Date | null }

/** The end of an opening is no longer open. */
export function openHours({ weekly, ...calendar }: BusinessRules, now: Date): OpenHours {
  const openings = joined(windowsOn(localDay(now, calendar.zone), weekly, calendar))
  const opening = openings.find(({ from, to }) => from <= now && now < to)
  if (opening) return { open: true, until: opening.to }
  return { open: false, opensAt: nextWindow(weekly, now, calendar)?.from ?? null }
}
