import type { EventEntry } from '../support/contact.ts'
import type { Author } from './history.ts'
import type { Tx } from './store.ts'

/** What is not a case and has a history of its own. */
export type About = 'contact' | 'request' | 'notice'

export interface EventLine {
  event: string
  from?: string | null
  to?: string | null
  body?: string | null
}

export async function appendEvent(
  tx: Tx,
  district: string,
  about: readonly [About, string],
  { event, from = null, to = null, body = null }: EventLine,
  author: Author,
  at: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO events (district, about, about_id, at, by_name, by_contact, side, event, value_before, value_after, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[district, ...about, at, author.name, author.contactId, author.side, event, from, to, body],
  )
}

/** Oldest first. */
export async function readEvents(
  tx: Tx,
  district: string,
  about: readonly [About, string],
): Promise<EventEntry[]> {
  const rows = await tx.all<EventEntry>(
    `SELECT at, by_name AS "by", side AS "as", event, value_before AS "from", value_after AS "to", body FROM events
     WHERE about = ? AND about_id = ? AND district = ? ORDER BY id`,
    ...[...about, district],
  )
  return rows.map((row) => ({ ...row }))
}
