import type { Tx } from './store.ts'

/** Takes the next case number of the portal, at least `first`. A number that was taken is never given again. */
export async function takeCaseNumber(tx: Tx, first: number): Promise<number> {
  const row = await tx.get<{ value: string }>(
    `INSERT INTO meta (name, value) VALUES ('next-case-number', ?)
     ON CONFLICT (name) DO UPDATE SET value = CAST(
       CASE WHEN CAST(meta.value AS BIGINT) < ? THEN ? ELSE CAST(meta.value AS BIGINT) + 1 END AS TEXT)
     RETURNING value`,
    ...[String(first + 1), first, first + 1],
  )
  return Number(row?.value ?? first + 1) - 1
}
