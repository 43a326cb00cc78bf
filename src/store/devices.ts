import { toAccount, type StoredAccount } from './accounts.ts'
import type { Tx } from './store.ts'

/** A computer of somebody who signed in there. */
export interface StoredDevice {
  id: string
  account: string
  name: string
  /** RFC 7638, of its public key. */
  thumbprint: string
  createdAt: string
  lastSeenAt: string
  revokedAt: string | null
}

const COLUMNS = `id, account, name, thumbprint, created_at AS "createdAt", last_seen_at AS "lastSeenAt", revoked_at AS "revokedAt"`

export async function insertDevice(
  tx: Tx,
  device: Omit<StoredDevice, 'revokedAt' | 'lastSeenAt'>,
  publicKey: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO devices (id, account, name, thumbprint, public_key, created_at, last_seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[
      device.id,
      device.account,
      device.name,
      device.thumbprint,
      publicKey,
      device.createdAt,
      device.createdAt,
    ],
  )
}

export async function findDevice(
  tx: Tx,
  by: 'id' | 'thumbprint',
  value: string,
): Promise<StoredDevice | undefined> {
  return tx.get<StoredDevice>(`SELECT ${COLUMNS} FROM devices WHERE ${by} = ?`, value)
}

/** Those that still sign in, oldest first. */
export async function devicesOf(tx: Tx, account: string): Promise<StoredDevice[]> {
  const rows = await tx.all<StoredDevice>(
    `SELECT ${COLUMNS} FROM devices WHERE account = ? AND revoked_at IS NULL ORDER BY created_at, id`,
    account,
  )
  return rows.map((row) => ({ ...row }))
}

/** Ends a device and all that was given to it. */
export async function revokeDevice(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run('UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', at, id)
  await tx.run('DELETE FROM access_tokens WHERE device = ?', id)
}

export async function touchDevice(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run('UPDATE devices SET last_seen_at = ? WHERE id = ?', at, id)
}

/** Gives a token, of which only the hash is kept, and forgets those that have ended. */
export async function insertToken(
  tx: Tx,
  { hash, device, until }: { hash: string; device: string; until: string },
  now: string,
): Promise<void> {
  await tx.run('DELETE FROM access_tokens WHERE until <= ?', now)
  await tx.run('INSERT INTO access_tokens (hash, device, until) VALUES (?, ?, ?)', hash, device, until)
}

/** Who holds a token; undefined when it was never given, or is forgotten. */
export async function tokenHolder(
  tx: Tx,
  hash: string,
): Promise<{ until: string; device: StoredDevice; account: StoredAccount } | undefined> {
  const row = await tx.get<HolderRow>(
    `SELECT t.until, d.id AS "deviceId", d.name AS "deviceName", d.thumbprint, d.created_at AS "createdAt",
            d.last_seen_at AS "lastSeenAt", d.revoked_at AS "revokedAt", a.id, a.email, a.name, a.desk,
            a.every_district AS "everyDistrict", a.deactivated_at AS "deactivatedAt"
     FROM access_tokens t JOIN devices d ON d.id = t.device JOIN accounts a ON a.id = d.account WHERE t.hash = ?`,
    hash,
  )
  if (!row) return undefined
  const { deviceId: id, deviceName: name, thumbprint, createdAt, lastSeenAt, revokedAt } = row
  const device = { id, name, account: row.id, thumbprint, createdAt, lastSeenAt, revokedAt }
  return { until: row.until, device, account: toAccount(row) }
}

type HolderRow = Parameters<typeof toAccount>[0] &
  Pick<StoredDevice, 'thumbprint' | 'createdAt' | 'lastSeenAt' | 'revokedAt'> & {
    until: string
    deviceId: string
    deviceName: string
  }
