import type { Tx } from './store.ts'

/** What became of a call under an idempotency key. */
export interface UsedKey {
  inputHash: string
  /** Null for a write that is about no case. */
  caseNumber: number | null
  /** The first answer, as JSON. */
  answer: string
}

export async function findKey(tx: Tx, district: string, key: string): Promise<UsedKey | undefined> {
  return tx.get<UsedKey>(
    `SELECT input_hash AS "inputHash", case_number AS "caseNumber", answer FROM keys WHERE district = ? AND key = ?`,
    district,
    key,
  )
}

export async function insertKey(
  tx: Tx,
  district: string,
  key: string,
  used: UsedKey,
  at: string,
): Promise<void> {
  await tx.run(
    'INSERT INTO keys (district, key, input_hash, case_number, answer, at) VALUES (?, ?, ?, ?, ?, ?)',
    ...[district, key, used.inputHash, used.caseNumber, used.answer, at],
  )
}
