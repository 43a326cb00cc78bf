import type { Tx } from './store.ts'

/** Notes that a file was sent for a district and may go with its cases. */
export async function keepUpload(
  tx: Tx,
  district: string,
  { sha256, size }: { sha256: string; size: number },
  at: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO uploads (district, sha256, size, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (district, sha256) DO UPDATE SET at = excluded.at`,
    ...[district, sha256, size, at],
  )
}

/** The size of a file that was sent for a district; undefined when none was. */
export async function uploadedSize(tx: Tx, district: string, sha256: string): Promise<number | undefined> {
  const row = await tx.get<{ size: number }>(
    'SELECT size FROM uploads WHERE district = ? AND sha256 = ?',
    ...[district, sha256],
  )
  return row?.size
}
