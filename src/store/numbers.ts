import type { Tx } from './store.ts'

/** Takes the next case number of the portal, at least `first`. A number that was taken is never given again. */
export async function takeCaseNumber(tx: Tx, first: number): Promise<number> {
  const row = await tx.get<{ value: string }>(`SELECT value FROM meta WHERE name = 'next-case-number'`)
  const number = Math.max(first, Number(row?.value ?? first))
  await tx.run(
    `INSERT INTO meta (name, value) VALUES ('next-case-number', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    String(number + 1),
  )
  return number
}
