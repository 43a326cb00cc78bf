import type { CaseSummary } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { isCurrent, type Notice } from '../notice.ts'
import { screenText } from '../privacy/screen.ts'
import { businessRules } from '../time/business.ts'
import { DAY, dateText } from '../time/calendar.ts'
import { windowsWithin } from '../time/window.ts'
import { localDay } from '../time/zone.ts'

/** Something with a date. */
export interface AgendaEntry {
  /** The same for the same thing, whenever it is asked for. */
  id: string
  title: string
  text: string
  when:
    /** Null where no end is known. */
    | { from: Date; to: Date | null }
    /** A whole day, `YYYY-MM-DD`. */
    | { day: string }
}

const WEEKS_AHEAD = 8

export interface AgendaParts {
  catalog: Catalog
  notices: readonly Notice[]
  /** Open cases with a due date. */
  due: readonly Pick<CaseSummary, 'number' | 'id' | 'subject' | 'dueDate'>[]
  now: Date
}

/** What is announced, the usual windows of the next weeks, and what is due. */
export function agenda({ catalog, notices, due, now }: AgendaParts): AgendaEntry[] {
  const open = notices.filter((notice) => isCurrent(notice, now))
  return [
    ...open.filter(({ kind }) => kind === 'maintenance').map(maintenance),
    ...usualWindows(catalog, now),
    ...open.filter(({ kind }) => kind === 'task').flatMap((task) => taskDue(task, catalog.zone)),
    ...due.map(caseDue),
  ]
}

function maintenance({ id, title, body, startsAt, endsAt }: Notice): AgendaEntry {
  const from = new Date(startsAt)
  return {
    id: `notice-${id}`,
    title,
    text: body,
    when: { from, to: endsAt === null ? null : new Date(endsAt) },
  }
}

function usualWindows(catalog: Catalog, now: Date): AgendaEntry[] {
  const span = { from: now, to: new Date(now.getTime() + WEEKS_AHEAD * 7 * DAY) }
  return windowsWithin(catalog.maintenance.weekly, span, businessRules(catalog)).map(({ from, to }) => ({
    id: `window-${dateText(localDay(from, catalog.zone))}`,
    title: `Usual maintenance window (${catalog.desk})`,
    text: 'Services may not be available.',
    when: { from, to },
  }))
}

function taskDue({ id, title, body, endsAt }: Notice, zone: string): AgendaEntry[] {
  if (endsAt === null) return []
  return [
    {
      id: `notice-${id}`,
      title: `Due: ${title}`,
      text: body,
      when: { day: dateText(localDay(new Date(endsAt), zone)) },
    },
  ]
}

/** A calendar is shared more widely than a case: a subject that may say who a student is stays out. */
function caseDue({ number, id, subject, dueDate }: AgendaParts['due'][number]): AgendaEntry {
  const isPrivate = screenText(subject, { pointer: '/subject', strict: true }).length > 0
  const name = number === null ? 'A case that is not filed yet' : `Case ${number}`
  return {
    id: `case-${id}`,
    title: `${name} is due${isPrivate ? '' : `: ${subject}`}`,
    text: number === null ? '' : `campus case view ${number}`,
    when: { day: dueDate ?? '' },
  }
}
