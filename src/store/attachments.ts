import type { Attachment } from '../support/case.ts'
import type { Tx } from './store.ts'

/** A file whose bytes are kept under their hash. */
export interface KeptFile {
  name: string
  type: string
  /** Bytes. */
  size: number
  sha256: string
}

/** Keeps bytes; the same bytes are kept once. */
export async function keepFile(tx: Tx, bytes: Uint8Array): Promise<Pick<KeptFile, 'size' | 'sha256'>> {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await tx.run(
    'INSERT INTO files (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
    ...[sha256, bytes],
  )
  return { size: bytes.length, sha256 }
}

/** Ties a kept file to the history line it came with: that of a comment, or that of the filing. */
export async function insertAttachment(
  tx: Tx,
  district: string,
  number: number,
  history: number,
  { name, type, size, sha256 }: KeptFile,
): Promise<void> {
  await tx.run(
    `INSERT INTO attachments (history, case_number, name, type, size, sha256)
     SELECT id, case_number, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS TEXT) FROM history
     WHERE id = ? AND case_number = ? AND district = ?`,
    ...[name, type, size, sha256, history, number, district],
  )
}

/** A file with the history line it came with. */
export type CaseFile = Attachment & { history: number }

/** The files of a case, in the order in which they came. */
export async function readAttachments(tx: Tx, district: string, number: number): Promise<CaseFile[]> {
  return tx.all(
    `SELECT CAST(id AS TEXT) AS id, name, size, sha256, history FROM attachments
     WHERE case_number = (SELECT number FROM cases WHERE number = ? AND district = ?) ORDER BY attachments.id`,
    ...[number, district],
  )
}

/** The bytes of one file of a case; undefined when the case has no such file. */
export async function readFileOf(
  tx: Tx,
  district: string,
  number: number,
  id: string,
): Promise<Uint8Array | undefined> {
  const row = await tx.get<{ bytes: Uint8Array }>(
    `SELECT f.bytes FROM cases c JOIN attachments a ON a.case_number = c.number JOIN files f ON f.sha256 = a.sha256
     WHERE c.district = ? AND c.number = ? AND a.id = ?`,
    ...[district, number, Number(id)],
  )
  return row?.bytes
}

/** Forgets bytes that nothing refers to any more. */
export async function forgetFiles(tx: Tx, hashes: readonly string[]): Promise<void> {
  for (const sha256 of hashes) {
    await tx.run(
      `DELETE FROM files WHERE sha256 = ? AND sha256 NOT IN (SELECT sha256 FROM attachments)
       AND NOT EXISTS (SELECT 1 FROM hand_offs WHERE settled_at IS NULL AND instr(input, ?) > 0)`,
      ...[sha256, sha256],
    )
  }
}
