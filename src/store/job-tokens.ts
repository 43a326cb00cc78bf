import type { Verb } from '../support/verbs.ts'
import type { Tx } from './store.ts'

/** What a person lets a job do in their name. */
export interface StoredJobToken {
  id: string
  name: string
  account: string
  district: string
  allow: Verb[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

interface Row extends Omit<StoredJobToken, 'allow'> {
  allow: string
}

const SELECT = `
  SELECT id, name, account, district, allow, created_at AS "createdAt", expires_at AS "expiresAt",
         last_used_at AS "lastUsedAt", revoked_at AS "revokedAt" FROM job_tokens`

export async function insertJobToken(
  tx: Tx,
  token: Omit<StoredJobToken, 'lastUsedAt' | 'revokedAt'> & { hash: string },
): Promise<void> {
  await tx.run(
    `INSERT INTO job_tokens (id, hash, name, account, district, allow, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[token.id, token.hash, token.name, token.account, token.district, JSON.stringify(token.allow)],
    ...[token.createdAt, token.expiresAt],
  )
}

export async function findJobToken(
  tx: Tx,
  by: 'id' | 'hash',
  value: string,
): Promise<StoredJobToken | undefined> {
  const row = await tx.get<Row>(`${SELECT} WHERE ${by} = ?`, value)
  return row && toToken(row)
}

/** Those not revoked, oldest first. */
export async function jobTokensOf(tx: Tx, account: string): Promise<StoredJobToken[]> {
  const rows = await tx.all<Row>(
    `${SELECT} WHERE account = ? AND revoked_at IS NULL ORDER BY created_at, id`,
    account,
  )
  return rows.map(toToken)
}

export async function revokeJobToken(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run('UPDATE job_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', at, id)
}

export async function touchJobToken(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run('UPDATE job_tokens SET last_used_at = ? WHERE id = ?', at, id)
}

function toToken(row: Row): StoredJobToken {
  return { ...row, allow: JSON.parse(row.allow) as Verb[] }
}
