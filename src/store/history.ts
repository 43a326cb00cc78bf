import type { Attachment, Comment, HistoryEntry, Side } from '../support/case.ts'
import { readAttachments, type CaseFile } from './attachments.ts'
import type { Tx } from './store.ts'

/** Who is responsible for a change; `contactId` is null for the desk. */
export interface Author {
  name: string
  contactId: string | null
  side: Side
}

/** One line to append. `body` is the text of a comment. */
export interface HistoryLine {
  event: HistoryEntry['event']
  field?: string
  from?: string | null
  to?: string | null
  body?: string
}

/** Appends a line and answers its id, which counts all changes of the portal. */
export async function appendHistory(
  tx: Tx,
  district: string,
  number: number,
  line: HistoryLine,
  author: Author,
  at: string,
): Promise<number> {
  const row = await tx.get<{ id: number }>(
    `INSERT INTO history (district, case_number, at, by_name, by_contact, side, event, field, value_before, value_after, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    ...[district, number, at, author.name, author.contactId, author.side, line.event],
    ...[line.field ?? null, line.from ?? null, line.to ?? null, line.body ?? null],
  )
  if (!row) throw new Error('a history line was not stored')
  return row.id
}

interface HistoryRow {
  id: number
  at: string
  by_name: string
  side: Side
  event: HistoryEntry['event']
  field: string | null
  value_before: string | null
  value_after: string | null
  body: string | null
}

/** The history of a case and the comments in it, oldest first; the desk's own notes only for the desk. */
export async function readHistory(
  tx: Tx,
  district: string,
  number: number,
  { withNotes }: { withNotes: boolean },
): Promise<{ history: HistoryEntry[]; comments: Comment[]; attachments: Attachment[] }> {
  const rows = await tx.all<HistoryRow>(
    `SELECT id, at, by_name, side, event, field, value_before, value_after, body FROM history
     WHERE case_number = ? AND district = ? ${withNotes ? '' : "AND event <> 'noted'"} ORDER BY id`,
    number,
    district,
  )
  const files = await readAttachments(tx, district, number)
  const filing = rows.find(({ event }) => event === 'created')
  return {
    history: rows.map(toEntry),
    comments: rows.flatMap((row) => toComment(row, files)),
    attachments: filing ? filesOf(filing, files) : [],
  }
}

function toEntry(row: HistoryRow): HistoryEntry {
  return {
    id: String(row.id),
    at: row.at,
    by: row.by_name,
    as: row.side,
    event: row.event,
    field: row.field,
    from: row.value_before,
    to: row.value_after,
  }
}

function toComment(row: HistoryRow, files: readonly CaseFile[]): Comment[] {
  if (row.body === null) return []
  const { id, at, by_name: by, side, body } = row
  return [{ id: String(id), at, by, as: side, body, attachments: filesOf(row, files) }]
}

function filesOf({ id }: HistoryRow, files: readonly CaseFile[]): Attachment[] {
  return files.filter(({ history }) => history === id).map(({ history: _, ...file }) => file)
}
