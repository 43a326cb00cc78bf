import { casesInStatuses } from '../store/cases.ts'
import { silentSince } from '../store/contacts.ts'
import type { Contact } from '../support/contact.ts'
import { followUpAt, selfCloseAt } from '../support/clocks.ts'
import { flagAt } from '../support/roster/clock.ts'
import { DAY, dateText } from '../support/time/calendar.ts'
import { localDay } from '../support/time/zone.ts'
import { requireCase } from './find-case.ts'
import { momentFor, record, statusChange } from './record.ts'
import { setContact } from './roster/set-contact.ts'
import { deskAuthor, type Work } from './work.ts'

/** Something that a clock has brought about, as of the moment it had. */
interface Due {
  at: Date
  act(): Promise<void>
}

/**
 * Brings about what the clocks say has happened by now: follow-ups on silent cases, their closing, flags on silent
 * contacts. Everything is done as of its own moment and in the order of time, so the outcome is the same whenever and
 * however often this runs. Runs before every write, never on a read.
 */
export async function tick(work: Work): Promise<void> {
  const due = [...(await silentCases(work)), ...(await silentContacts(work))]
    .filter(({ at }) => at <= work.now)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const { act } of due) await act()
}

async function silentCases(work: Work): Promise<Due[]> {
  const { tx, catalog, actor } = work
  const { selfCloseFollowUps } = catalog.clocks
  const silent = await casesInStatuses(tx, actor.district, catalog.lifecycle.selfClosing)
  return silent.flatMap(({ number, statusSince, followUps }) => {
    const since = new Date(statusSince)
    const left = Array.from({ length: selfCloseFollowUps }, (_, index) => index + 1).filter(
      (n) => n > followUps,
    )
    const closing = selfCloseAt(since, catalog)
    return [
      ...left.map((n) => ({
        at: followUpAt(since, n, catalog),
        act: () => followUp(work, number, n, since),
      })),
      { at: closing, act: () => closeSilent(work, number, closing) },
    ]
  })
}

async function followUp(work: Work, number: number, n: number, since: Date): Promise<void> {
  const { catalog } = work
  const { selfCloseFollowUps: most } = catalog.clocks
  const before = await requireCase(work, number)
  const last = dateText(localDay(selfCloseAt(since, catalog), catalog.zone))
  const body = `Follow-up ${n} of ${most}: is it solved? Please answer, or close the case. Without an answer it closes itself on ${last}.`
  const change = { lines: [{ event: 'followed-up', body } as const], state: { followUps: n } }
  const at = momentFor(followUpAt(since, n, catalog), before)
  await record(work, before, change, { author: deskAuthor(catalog), at })
}

async function closeSilent(work: Work, number: number, moment: Date): Promise<void> {
  const { catalog } = work
  const before = await requireCase(work, number)
  const at = momentFor(moment, before)
  const change = statusChange(catalog, before, catalog.lifecycle.closed, at)
  await record(work, before, change, { author: deskAuthor(catalog), at })
}

async function silentContacts(work: Work): Promise<Due[]> {
  const { tx, catalog, actor, now } = work
  // Two days early, for days are those of the desk's zone; `flagAt` decides.
  const latest = new Date(now.getTime() - (catalog.clocks.inactivityDays - 2) * DAY).toISOString()
  const silent = await silentSince(tx, actor.district, 'active', latest)
  return silent.flatMap((contact) => {
    const at = flagAt(contact.lastActivityAt, catalog)
    return at === null ? [] : [{ at, act: () => flag(work, contact, at) }]
  })
}

async function flag(work: Work, contact: Contact, at: Date): Promise<void> {
  const line = { event: 'flagged', from: 'active', to: 'flagged' }
  const desk = { author: deskAuthor(work.catalog), at: at.toISOString() }
  await setContact(work, { ...contact, state: 'flagged' }, line, desk)
}
