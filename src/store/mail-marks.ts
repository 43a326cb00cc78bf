import type { Side } from '../support/case.ts'
import type { ContactState } from '../support/contact.ts'
import { listDistricts } from './districts.ts'
import type { Tx } from './store.ts'
import { markAllMailed } from './transfer/write.ts'

/** Up to which lines of a district's history and events mails were written. */
export interface MailMark {
  history: number
  events: number
}

/** A line of a case's history, with the case as it is now and the contact whose it is. */
export interface CaseLine {
  id: number
  number: number
  side: Side
  event: string
  to: string | null
  byContact: string | null
  subject: string
  status: string
  waitingOn: string
  statusSince: string
  closedAt: string | null
  contact: string | null
  email: string | null
  contactState: ContactState | null
}

/** A line about something that is no case. */
export interface EventLine {
  id: number
  about: string
  aboutId: string
  event: string
  to: string | null
  byContact: string | null
}

export async function findMailMark(tx: Tx, district: string): Promise<MailMark | undefined> {
  return tx.get<MailMark>('SELECT history, events FROM mail_marks WHERE district = ?', district)
}

export async function saveMailMark(tx: Tx, district: string, { history, events }: MailMark): Promise<void> {
  await tx.run(
    'UPDATE mail_marks SET history = ?, events = ? WHERE district = ?',
    ...[history, events, district],
  )
}

/** Nothing is mailed of what has happened until now, in any district. */
export async function markEveryDistrict(tx: Tx): Promise<void> {
  // An import holds several districts as well, in an order of its own.
  await tx.lock('import')
  for (const { id } of await listDistricts(tx)) {
    await tx.lock(`district ${id}`)
    await markAllMailed(tx, id)
  }
}

export async function caseLinesSince(tx: Tx, district: string, mark: number): Promise<CaseLine[]> {
  return tx.all<CaseLine>(
    `SELECT h.id, h.case_number AS "number", h.side, h.event, h.value_after AS "to", h.by_contact AS "byContact",
       c.subject, c.status, c.waiting_on AS "waitingOn", c.status_since AS "statusSince", c.closed_at AS "closedAt",
       c.contact, p.email, p.state AS "contactState"
     FROM history h JOIN cases c ON c.number = h.case_number LEFT JOIN contacts p ON p.id = c.contact
     WHERE h.district = ? AND h.id > ? ORDER BY h.id`,
    ...[district, mark],
  )
}

export async function eventLinesSince(tx: Tx, district: string, mark: number): Promise<EventLine[]> {
  return tx.all<EventLine>(
    `SELECT id, about, about_id AS "aboutId", event, value_after AS "to", by_contact AS "byContact"
     FROM events WHERE district = ? AND id > ? ORDER BY id`,
    ...[district, mark],
  )
}
