import type { Tx } from './store.ts'

/** Takes the id of a proof until a moment (ISO 8601 in UTC); false when it was taken before. */
export async function takeProof(tx: Tx, id: string, until: string): Promise<boolean> {
  // No call waits for the disk; a crash of the database may forget the last second of these.
  if (tx.dialect === 'postgres') await tx.run('SET LOCAL synchronous_commit = off')
  const taken = await tx.get(
    'INSERT INTO proofs (id, until) VALUES (?, ?) ON CONFLICT (id) DO NOTHING RETURNING id',
    ...[id, until],
  )
  return taken !== undefined
}

/** Forgets the proofs that have ended by now. */
export async function forgetProofs(tx: Tx, now: string): Promise<void> {
  await tx.lock('proofs')
  await tx.run('DELETE FROM proofs WHERE until <= ?', now)
}
