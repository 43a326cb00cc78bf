import ICAL from 'ical.js'
import type { Portal } from '../../portal/port.ts'
import { agenda, type AgendaEntry } from '../../support/agenda/agenda.ts'
import type { CaseSummary } from '../../support/case.ts'
import { VERSION } from '../../version.ts'
import { everyCase } from '../case/every-case.ts'
import type { Context } from '../context.ts'

/** Maintenance and due dates as an iCalendar document (RFC 5545), every moment in UTC. */
export async function calendarText(portal: Portal, { clock }: Context): Promise<string> {
  const now = clock.now()
  const [catalog, notices, due] = await Promise.all([
    portal.catalog(),
    portal.listNotices(),
    casesDue(portal),
  ])
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', `-//campus//campus ${VERSION}//EN`)
  for (const entry of agenda({ catalog, notices, due, now }))
    calendar.addSubcomponent(event(entry, portal.name, now))
  return `${calendar.toString()}\r\n`
}

async function casesDue(portal: Portal): Promise<CaseSummary[]> {
  const due: CaseSummary[] = []
  const where = [{ field: 'dueDate' as const, operator: 'not-equals' as const, value: '' }]
  for await (const cases of everyCase(portal, { where }))
    due.push(...cases.filter(({ closedAt, dueDate }) => closedAt === null && dueDate !== null))
  return due
}

function event({ id, title, text, when }: AgendaEntry, portal: string, now: Date): ICAL.Component {
  const made = new ICAL.Component('vevent')
  made.addPropertyWithValue('uid', `${id}@${portal}.campus`)
  made.addPropertyWithValue('dtstamp', instant(now))
  if ('day' in when) made.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(when.day))
  else made.addPropertyWithValue('dtstart', instant(when.from))
  if ('to' in when && when.to !== null) made.addPropertyWithValue('dtend', instant(when.to))
  made.addPropertyWithValue('summary', title)
  if (text !== '') made.addPropertyWithValue('description', text)
  // Nobody is busy because something is due.
  made.addPropertyWithValue('transp', 'TRANSPARENT')
  return made
}

function instant(date: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(date, true)
}
