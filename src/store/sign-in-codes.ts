import type { Tx } from './store.ts'

export interface StoredCode {
  id: string
  account: string
  until: string
  usedAt: string | null
}

export async function insertSignInCode(
  tx: Tx,
  { id, account, until, hash }: Omit<StoredCode, 'usedAt'> & { hash: string },
  at: string,
): Promise<void> {
  await tx.run(
    'INSERT INTO sign_in_codes (id, account, hash, until, created_at) VALUES (?, ?, ?, ?, ?)',
    ...[id, account, hash, until, at],
  )
}

export async function findSignInCode(tx: Tx, hash: string): Promise<StoredCode | undefined> {
  return tx.get<StoredCode>(
    'SELECT id, account, until, used_at AS "usedAt" FROM sign_in_codes WHERE hash = ?',
    hash,
  )
}

/** How many were made for somebody since a moment. */
export async function countCodes(tx: Tx, account: string, since: string): Promise<number> {
  const row = await tx.get<{ n: number }>(
    'SELECT count(*) AS n FROM sign_in_codes WHERE account = ? AND created_at > ?',
    ...[account, since],
  )
  return row?.n ?? 0
}

export async function spendSignInCode(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run('UPDATE sign_in_codes SET used_at = ? WHERE id = ?', at, id)
}
