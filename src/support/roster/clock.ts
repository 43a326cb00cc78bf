import type { Catalog } from '../catalog.ts'
import type { Contact } from '../contact.ts'
import { DAY } from '../time/calendar.ts'
import { localDay, startOfDay } from '../time/zone.ts'

type Silent = Pick<Contact, 'state' | 'lastActivityAt'>

/** The first instant of the day on which a silent contact is flagged; null where no activity is known. */
export function flagAt(lastActivityAt: string | null, { clocks, zone }: Catalog): Date | null {
  if (lastActivityAt === null) return null
  return startOfDay(localDay(new Date(lastActivityAt), zone) + clocks.inactivityDays, zone)
}

/** A contact as the clocks have made them by now, whether or not anybody has written it down. */
export function asOf<Known extends Silent>(contact: Known, catalog: Catalog, now: Date): Known {
  const at = contact.state === 'active' ? flagAt(contact.lastActivityAt, catalog) : null
  return at !== null && at <= now ? { ...contact, state: 'flagged' } : contact
}

/** The last activity when there is one now; a clock that was put back does not move it back. */
export function activeNow(lastActivityAt: string | null, now: Date): string {
  const moment = now.toISOString()
  return lastActivityAt !== null && lastActivityAt > moment ? lastActivityAt : moment
}

/** Until when a code that is given now works: whole days of 24 hours. */
export function invitedUntil(now: Date, { clocks }: Catalog): string {
  return new Date(now.getTime() + clocks.activationDays * DAY).toISOString()
}

/** Days left of an invitation, the last one counted as a whole; 0 when it has ended, null when there is none. */
export function invitationDaysLeft(
  { state, invitedUntil: until }: Pick<Contact, 'state' | 'invitedUntil'>,
  now: Date,
): number | null {
  if (state !== 'invited' || until === null) return null
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / DAY))
}

export function hasExpired(until: string, now: Date): boolean {
  return now.getTime() >= Date.parse(until)
}
