import type { ContactState } from '../support/contact.ts'
import { isActing } from '../support/roster/change.ts'
import type { Tx } from './store.ts'

export interface NewMail {
  /** What it tells of; one person gets one mail about it. */
  event: string
  /** An address. */
  recipient: string
  subject: string
  body: string
}

/** A mail that somebody sends at the moment. */
export interface TakenMail extends NewMail {
  id: number
  createdAt: string
  /** How often it was tried, with this time. */
  tries: number
}

/** Puts a mail where it is sent from; one that is about the same and for the same person stays the only one. */
export async function insertMail(
  tx: Tx,
  { event, recipient, subject, body }: NewMail,
  at: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO mails (event, recipient, subject, body, created_at, next_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (event, recipient) DO NOTHING`,
    ...[event, recipient, subject, body, at, at],
  )
}

/** Whether a mail waits to be sent. */
export async function isMailDue(tx: Tx, now: string): Promise<boolean> {
  return (await tx.get('SELECT 1 AS one FROM mails WHERE next_at <= ? LIMIT 1', now)) !== undefined
}

/** The mail that waits longest, which nobody else takes until `until`; the try is counted before it is made. */
export async function takeMail(tx: Tx, now: string, until: string): Promise<TakenMail | undefined> {
  await tx.lock('mails')
  return tx.get<TakenMail>(
    `UPDATE mails SET next_at = ?, tries = tries + 1
     WHERE id = (SELECT id FROM mails WHERE next_at <= ? ORDER BY next_at, id LIMIT 1) AND next_at <= ?
     RETURNING id, event, recipient, subject, body, created_at AS "createdAt", tries`,
    // PostgreSQL looks again at what somebody else was writing, but not at what was chosen.
    ...[until, now, now],
  )
}

/** Whether nobody of its address may know any more what a mail tells: they left the district's list, or for good. */
export async function isForNobody(tx: Tx, { event, recipient }: NewMail): Promise<boolean> {
  const [, kind, line = ''] = /^(history|event):(\d+)$/.exec(event) ?? []
  if (kind === undefined) return false
  const roster = await tx.all<{ email: string | null; state: ContactState | null; closedAt: string | null }>(
    `SELECT c.email, c.state, a.deactivated_at AS "closedAt" FROM ${kind === 'event' ? 'events' : 'history'} l
     LEFT JOIN contacts c ON c.district = l.district LEFT JOIN accounts a ON a.email = lower(c.email)
     WHERE l.id = ?`,
    Number(line),
  )
  const mayKnow = roster.some(
    ({ email, state, closedAt }) =>
      email?.toLowerCase() === recipient && closedAt === null && state !== null && isActing({ state }),
  )
  return roster.length > 0 && !mayKnow
}

/** What is known of a try, unless somebody has tried again meanwhile. What was sent, or never will be, loses its words. */
export async function settleMail(
  tx: Tx,
  { id, tries }: Pick<TakenMail, 'id' | 'tries'>,
  { sentAt, nextAt, failure }: { sentAt: string | null; nextAt: string | null; failure: string | null },
): Promise<void> {
  await tx.run(
    `UPDATE mails SET sent_at = ?, next_at = ?, failure = ?, body = CASE WHEN ? = 1 THEN '' ELSE body END
     WHERE id = ? AND tries = ? AND next_at IS NOT NULL`,
    ...[sentAt, nextAt, failure, nextAt === null ? 1 : 0, id, tries],
  )
}
