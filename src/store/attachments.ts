import type { Attachment } from '../support/case.ts'
import type { Tx } from './store.ts'

/** Keeps a file that came with a comment; the same bytes are kept once. */
export async function insertAttachment(
  tx: Tx,
  number: number,
  comment: number,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
): Promise<void> {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await tx.run(
    'INSERT INTO files (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
    sha256,
    bytes,
  )
  await tx.run(
    'INSERT INTO attachments (history, case_number, name, type, size, sha256) VALUES (?, ?, ?, ?, ?, ?)',
    ...[comment, number, name, type, bytes.length, sha256],
  )
}

/** A file with the history line of the comment it came with. */
export type CommentFile = Attachment & { history: number }

/** The files of a case, in the order in which they came. */
export async function readAttachments(tx: Tx, number: number): Promise<CommentFile[]> {
  return tx.all(
    `SELECT CAST(id AS TEXT) AS id, name, size, sha256, history FROM attachments WHERE case_number = ? ORDER BY attachments.id`,
    number,
  )
}
