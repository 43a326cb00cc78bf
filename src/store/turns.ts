import type { Tx } from './store.ts'

/** Takes the turn at something that one server does for all, until a moment; false while another one has it. */
export async function takeTurn(
  tx: Tx,
  at: 'ticking',
  { now, until }: { now: string; until: string },
): Promise<boolean> {
  const taken = await tx.get(
    `INSERT INTO meta (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE meta.value <= ? RETURNING name`,
    ...[`turn-${at}`, until, now],
  )
  return taken !== undefined
}
