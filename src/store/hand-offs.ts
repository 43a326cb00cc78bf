import type { Verb } from '../support/verbs.ts'
import type { Tx } from './store.ts'

/** Something that a person is to do on a portal that only people can use. */
export interface StoredHandOff {
  /** Grows with every hand-off of the portal. */
  place: number
  id: string
  key: string
  verb: Verb
  inputHash: string
  /** What was asked for, as JSON. */
  input: string
  contactId: string
  createdAt: string
  /** Null for a case that has no number yet. */
  caseNumber: number | null
  /** When a person said that it was done; null until then. */
  settledAt: string | null
}

const SELECT_HAND_OFF = `
  SELECT place, id, key, verb, input_hash AS "inputHash", input, contact AS "contactId", created_at AS "createdAt",
         case_number AS "caseNumber", settled_at AS "settledAt"
  FROM hand_offs`

export async function insertHandOff(
  tx: Tx,
  district: string,
  item: Omit<StoredHandOff, 'place' | 'settledAt'>,
): Promise<void> {
  await tx.run(
    `INSERT INTO hand_offs (id, district, key, verb, input_hash, input, contact, created_at, case_number)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[item.id, district, item.key, item.verb, item.inputHash, item.input, item.contactId],
    ...[item.createdAt, item.caseNumber],
  )
}

export async function findHandOff(
  tx: Tx,
  district: string,
  by: 'id' | 'key',
  value: string,
): Promise<StoredHandOff | undefined> {
  return tx.get<StoredHandOff>(`${SELECT_HAND_OFF} WHERE district = ? AND ${by} = ?`, district, value)
}

/** Those not done yet, newest first. */
export async function pendingHandOffs(tx: Tx, district: string): Promise<StoredHandOff[]> {
  return tx.all<StoredHandOff>(
    `${SELECT_HAND_OFF} WHERE district = ? AND settled_at IS NULL ORDER BY place DESC`,
    district,
  )
}

export async function settleHandOff(
  tx: Tx,
  district: string,
  { id, number, at }: { id: string; number: number; at: string },
): Promise<void> {
  await tx.run(
    'UPDATE hand_offs SET case_number = ?, settled_at = ? WHERE district = ? AND id = ?',
    ...[number, at, district, id],
  )
}

export async function deleteHandOff(tx: Tx, district: string, id: string): Promise<void> {
  await tx.run('DELETE FROM hand_offs WHERE district = ? AND id = ?', district, id)
}
