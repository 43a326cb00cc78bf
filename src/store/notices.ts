import type { Notice } from '../support/notice.ts'
import type { Tx } from './store.ts'

type Row = Omit<Notice, 'updates'>
type Kept = Omit<Row, 'readAt' | 'readers'>

const SELECT = `SELECT id, kind, title, body, state, starts_at AS "startsAt", ends_at AS "endsAt",
    (SELECT at FROM notice_reads WHERE notice = notices.id AND contact = ?) AS "readAt",
    (SELECT count(*) FROM notice_reads WHERE notice = notices.id) AS "readers"
  FROM notices WHERE district = ?`

export async function insertNotice(tx: Tx, district: string, notice: Kept): Promise<void> {
  await tx.run(
    `INSERT INTO notices (id, district, kind, title, body, state, starts_at, ends_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[notice.id, district, notice.kind, notice.title, notice.body, notice.state, notice.startsAt],
    notice.endsAt,
  )
}

/** Open ones first, then by when they begin; as the contact with that id has read them. */
export async function listNotices(
  tx: Tx,
  district: string,
  contact: string | null = null,
): Promise<Notice[]> {
  const rows = await tx.all<Row>(`${SELECT} ORDER BY state = 'closed', starts_at, id`, ...[contact, district])
  return Promise.all(rows.map((row) => withUpdates(tx, district, row)))
}

export async function findNotice(
  tx: Tx,
  district: string,
  id: string,
  contact: string | null = null,
): Promise<Notice | undefined> {
  const row = await tx.get<Row>(`${SELECT} AND id = ?`, ...[contact, district, id])
  return row && withUpdates(tx, district, row)
}

export async function saveNotice(
  tx: Tx,
  district: string,
  { id, title, body, state, endsAt }: Kept,
): Promise<void> {
  await tx.run(
    'UPDATE notices SET title = ?, body = ?, state = ?, ends_at = ? WHERE district = ? AND id = ?',
    ...[title, body, state, endsAt, district, id],
  )
}

export async function appendUpdate(
  tx: Tx,
  district: string,
  notice: string,
  { at, body }: Notice['updates'][number],
): Promise<void> {
  await tx.run(
    `INSERT INTO notice_updates (notice, at, body)
     SELECT id, CAST(? AS TEXT), CAST(? AS TEXT) FROM notices WHERE district = ? AND id = ?`,
    ...[at, body, district, notice],
  )
}

/** Keeps that somebody has read it; where they had, the first time stays. */
export async function markRead(
  tx: Tx,
  district: string,
  { notice, contact, at }: { notice: string; contact: string; at: string },
): Promise<void> {
  await tx.run(
    `INSERT INTO notice_reads (district, notice, contact, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (notice, contact) DO NOTHING`,
    ...[district, notice, contact, at],
  )
}

/** Forgets who has read it: one of them, or all. */
export async function forgetRead(
  tx: Tx,
  district: string,
  notice: string,
  contact: string | null,
): Promise<void> {
  await tx.run(
    `DELETE FROM notice_reads WHERE district = ? AND notice = ?${contact === null ? '' : ' AND contact = ?'}`,
    ...[district, notice, ...(contact === null ? [] : [contact])],
  )
}

async function withUpdates(tx: Tx, district: string, row: Row): Promise<Notice> {
  const updates = await tx.all<Notice['updates'][number]>(
    `SELECT at, body FROM notice_updates
     WHERE notice = (SELECT id FROM notices WHERE id = ? AND district = ?) ORDER BY notice_updates.id`,
    ...[row.id, district],
  )
  return { ...row, updates: updates.map((update) => ({ ...update })) }
}
