import type { Tx } from './store.ts'

/** A person who signs in, known by their address. */
export interface StoredAccount {
  id: string
  /** In lower case. */
  email: string
  name: string
  /** Answers for the desk: of every district, of some, or not at all. */
  desk: 'every-district' | 'some' | null
  deactivatedAt: string | null
}

interface Row {
  id: string
  email: string
  name: string
  desk: number
  everyDistrict: number
  deactivatedAt: string | null
}

const COLUMNS = `a.id, a.email, a.name, a.desk, a.every_district AS "everyDistrict", a.deactivated_at AS "deactivatedAt"`

export async function findAccount(
  tx: Tx,
  by: 'id' | 'email',
  value: string,
): Promise<StoredAccount | undefined> {
  const wanted = by === 'email' ? value.toLowerCase() : value
  const row = await tx.get<Row>(`SELECT ${COLUMNS} FROM accounts a WHERE a.${by} = ?`, wanted)
  return row && toAccount(row)
}

export async function insertAccount(
  tx: Tx,
  { id, email, name, desk }: Omit<StoredAccount, 'deactivatedAt'>,
  at: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO accounts (id, email, name, desk, every_district, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    ...[id, email.toLowerCase(), name, desk === null ? 0 : 1, desk === 'every-district' ? 1 : 0, at],
  )
}

/** Makes somebody one of the desk. */
export async function saveDesk(tx: Tx, id: string, desk: StoredAccount['desk']): Promise<void> {
  await tx.run(
    'UPDATE accounts SET desk = ?, every_district = ? WHERE id = ?',
    ...[desk === null ? 0 : 1, desk === 'every-district' ? 1 : 0, id],
  )
}

export async function hasDesk(tx: Tx): Promise<boolean> {
  return (
    (await tx.get('SELECT 1 AS one FROM accounts WHERE desk = 1 AND deactivated_at IS NULL LIMIT 1')) !==
    undefined
  )
}

/** Ids of the districts that one of the desk answers for, where that is not every one. */
export async function servedBy(tx: Tx, account: string): Promise<string[]> {
  const rows = await tx.all<{ district: string }>(
    'SELECT district FROM served_districts WHERE account = ? ORDER BY district',
    account,
  )
  return rows.map(({ district }) => district)
}

/** Where somebody of that address is on a list of contacts, in whatever state. */
export async function placesOf(
  tx: Tx,
  email: string,
): Promise<{ district: string; contactId: string; role: string; state: string }[]> {
  const rows = await tx.all<{ district: string; contactId: string; role: string; state: string }>(
    `SELECT district, id AS "contactId", role, state FROM contacts WHERE lower(email) = ? ORDER BY district`,
    email.toLowerCase(),
  )
  return rows.map((row) => ({ ...row }))
}

export function toAccount({ desk, everyDistrict, ...row }: Row): StoredAccount {
  const kind = everyDistrict === 1 ? 'every-district' : 'some'
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    desk: desk === 1 ? kind : null,
    deactivatedAt: row.deactivatedAt,
  }
}
