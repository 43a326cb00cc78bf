import type { Tx } from './store.ts'

/** The latest case under a dedupe key, and the calls that named it since. */
export interface Dedupe {
  caseNumber: number
  /** When the case was filed under the key, or the last comment that a call under it left. */
  commentedAt: string
  /** Calls since then that were only counted. */
  counted: number
}

export async function findDedupe(tx: Tx, district: string, dedupe: string): Promise<Dedupe | undefined> {
  return tx.get<Dedupe>(
    `SELECT case_number AS "caseNumber", commented_at AS "commentedAt", counted FROM dedupes
     WHERE district = ? AND dedupe = ?`,
    district,
    dedupe,
  )
}

/** Gives the key to a case, or begins to count anew after a comment on the one that has it. */
export async function saveDedupe(
  tx: Tx,
  district: string,
  dedupe: string,
  { caseNumber, commentedAt, counted }: Dedupe,
): Promise<void> {
  await tx.run(
    `INSERT INTO dedupes (district, dedupe, case_number, commented_at, counted) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (district, dedupe) DO UPDATE SET
       case_number = excluded.case_number, commented_at = excluded.commented_at, counted = excluded.counted`,
    ...[district, dedupe, caseNumber, commentedAt, counted],
  )
}
