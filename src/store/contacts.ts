import type { Contact } from '../support/contact.ts'
import type { Tx } from './store.ts'

const SELECT_CONTACTS = `
  SELECT id, name, email, role, state, last_activity_at AS "lastActivityAt", activity_source AS "activitySource"
  FROM contacts WHERE district = ?`

/** The roster, in the order people read it. */
export async function listContacts(tx: Tx, district: string): Promise<Contact[]> {
  const rows = await tx.all<Contact>(`${SELECT_CONTACTS} ORDER BY lower(name), id`, district)
  return rows.map((row) => ({ ...row }))
}

export async function findContact(tx: Tx, id: string): Promise<Pick<Contact, 'name' | 'email'> | undefined> {
  return tx.get('SELECT name, email FROM contacts WHERE id = ?', id)
}

export async function insertContact(tx: Tx, district: string, contact: Contact): Promise<void> {
  await tx.run(
    `INSERT INTO contacts (id, district, name, email, role, state, last_activity_at, activity_source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[contact.id, district, contact.name, contact.email, contact.role, contact.state],
    ...[contact.lastActivityAt, contact.activitySource],
  )
}

export async function updateContact(
  tx: Tx,
  district: string,
  { id, name, role }: Pick<Contact, 'id' | 'name' | 'role'>,
): Promise<void> {
  await tx.run(
    'UPDATE contacts SET name = ?, role = ? WHERE district = ? AND id = ?',
    name,
    role,
    district,
    id,
  )
}

export async function recordActivity(
  tx: Tx,
  district: string,
  id: string,
  { at, source }: { at: string; source: Contact['activitySource'] },
): Promise<void> {
  await tx.run(
    'UPDATE contacts SET last_activity_at = ?, activity_source = ? WHERE district = ? AND id = ?',
    at,
    source,
    district,
    id,
  )
}
