import type { Contact } from '../support/contact.ts'
import type { District } from '../support/district.ts'
import type { Tx } from './store.ts'

interface ContactRow extends Omit<Contact, 'agreement'> {
  agreement: number
}

const COLUMNS = `
  id, name, email, phone, role, state, organization, agreement, invited_until AS "invitedUntil",
  last_activity_at AS "lastActivityAt", activity_source AS "activitySource"`

/** The roster, in the order people read it. */
export async function listContacts(tx: Tx, district: string): Promise<Contact[]> {
  const rows = await tx.all<ContactRow>(
    `SELECT ${COLUMNS} FROM contacts WHERE district = ? ORDER BY lower(name), id`,
    district,
  )
  return rows.map(toContact)
}

/** Those of one state who have done nothing since a moment. */
export async function silentSince(
  tx: Tx,
  district: string,
  state: string,
  since: string,
): Promise<Contact[]> {
  const rows = await tx.all<ContactRow>(
    `SELECT ${COLUMNS} FROM contacts WHERE district = ? AND state = ? AND last_activity_at <= ?
     ORDER BY last_activity_at, id`,
    ...[district, state, since],
  )
  return rows.map(toContact)
}

/** In every district in which somebody of that address, or nameless address and name, is on the list. */
export async function contactsOf(
  tx: Tx,
  { name, email }: Pick<Contact, 'name' | 'email'>,
): Promise<{ district: District; contact: Contact }[]> {
  const who = email === null ? 'email IS NULL AND name = ?' : 'lower(email) = ?'
  const rows = await tx.all<ContactRow & { districtId: string; districtName: string }>(
    `SELECT c.*, d.id AS "districtId", d.name AS "districtName" FROM
       (SELECT ${COLUMNS}, district FROM contacts WHERE ${who}) c JOIN districts d ON d.id = c.district
     ORDER BY lower(d.name), d.id`,
    email === null ? name : email.toLowerCase(),
  )
  return rows.map(({ districtId, districtName, ...row }) => ({
    district: { id: districtId, name: districtName },
    contact: toContact(row),
  }))
}

function toContact({ id, name, email, phone, role, state, ...rest }: ContactRow): Contact {
  const { organization, agreement, invitedUntil, lastActivityAt, activitySource } = rest
  return {
    ...{ id, name, email, phone, role, state, organization },
    ...{ agreement: agreement === 1, invitedUntil, lastActivityAt, activitySource },
  }
}

/** One of a district's list. */
export async function readContact(tx: Tx, district: string, id: string): Promise<Contact | undefined> {
  const row = await tx.get<ContactRow>(
    `SELECT ${COLUMNS} FROM contacts WHERE district = ? AND id = ?`,
    ...[district, id],
  )
  return row && toContact(row)
}

export async function insertContact(tx: Tx, district: string, contact: Contact): Promise<void> {
  await tx.run(
    `INSERT INTO contacts (id, district, name, email, phone, role, state, organization, agreement, invited_until,
       last_activity_at, activity_source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[contact.id, district, contact.name, contact.email, contact.phone, contact.role, contact.state],
    ...[contact.organization, contact.agreement ? 1 : 0, contact.invitedUntil],
    ...[contact.lastActivityAt, contact.activitySource],
  )
}

export async function saveContact(tx: Tx, district: string, contact: Contact): Promise<void> {
  await tx.run(
    `UPDATE contacts SET name = ?, email = ?, phone = ?, role = ?, state = ?, organization = ?, agreement = ?,
       invited_until = ?, last_activity_at = ?, activity_source = ?
     WHERE district = ? AND id = ?`,
    ...[contact.name, contact.email, contact.phone, contact.role, contact.state, contact.organization],
    ...[contact.agreement ? 1 : 0, contact.invitedUntil, contact.lastActivityAt, contact.activitySource],
    ...[district, contact.id],
  )
}

/** The hash of the activation code; null once it is used. */
export async function saveCodeHash(tx: Tx, district: string, id: string, hash: string | null): Promise<void> {
  await tx.run('UPDATE contacts SET code_hash = ? WHERE district = ? AND id = ?', hash, district, id)
}

export async function codeHashOf(tx: Tx, district: string, id: string): Promise<string | null> {
  const row = await tx.get<{ hash: string | null }>(
    'SELECT code_hash AS hash FROM contacts WHERE district = ? AND id = ?',
    ...[district, id],
  )
  return row?.hash ?? null
}

/** Activity clears the flag. */
export async function recordActivity(
  tx: Tx,
  district: string,
  id: string,
  { at, source }: { at: string; source: Contact['activitySource'] },
): Promise<void> {
  await tx.run(
    `UPDATE contacts SET last_activity_at = ?, activity_source = ?,
       state = CASE state WHEN 'flagged' THEN 'active' ELSE state END
     WHERE district = ? AND id = ?`,
    ...[at, source, district, id],
  )
}

/** Whoever was invited with that code. */
export async function contactByCode(
  tx: Tx,
  hash: string,
): Promise<{ district: string; contact: Contact } | undefined> {
  const row = await tx.get<ContactRow & { district: string }>(
    `SELECT ${COLUMNS}, district FROM contacts WHERE code_hash = ?`,
    hash,
  )
  if (!row) return undefined
  const { district, ...contact } = row
  return { district, contact: toContact(contact) }
}
