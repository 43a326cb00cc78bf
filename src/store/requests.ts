import type { Contact } from '../support/contact.ts'
import type { UpdateRequest } from '../support/request.ts'
import { inDistricts } from './in-districts.ts'
import type { Tx } from './store.ts'

interface Row extends Omit<UpdateRequest, 'contact'> {
  contactName: string
  contactEmail: string | null
}

const SELECT = `
  SELECT r.id, r.kind, r.site, r.status, r.release, r.at, r.scheduled_at AS "scheduledAt", r.started_at AS "startedAt",
         r.ended_at AS "endedAt", r.note, r.reason, r.created_at AS "createdAt", r.updated_at AS "updatedAt",
         p.name AS "contactName", p.email AS "contactEmail", d.name AS district
  FROM requests r JOIN contacts p ON p.id = r.contact JOIN districts d ON d.id = r.district`

export interface RequestFilter {
  site?: string | undefined
  open?: boolean | undefined
}

/** Newest first, at most `limit`. */
export async function listRequests(
  tx: Tx,
  district: string,
  { site, open }: RequestFilter,
  limit: number,
): Promise<UpdateRequest[]> {
  const rows = await tx.all<Row>(
    `${SELECT} WHERE r.district = ? ${site === undefined ? '' : 'AND r.site = ?'}
     ${open ? 'AND r.ended_at IS NULL' : ''} ORDER BY r.place DESC LIMIT ?`,
    ...[district, ...(site === undefined ? [] : [site]), limit],
  )
  return rows.map(toRequest)
}

/** How many have not ended. */
export async function countOpenRequests(tx: Tx, districts: readonly string[]): Promise<number> {
  const row = await tx.get<{ open: number }>(
    `SELECT count(*) AS open FROM requests WHERE ${inDistricts('district', districts)} AND ended_at IS NULL`,
    ...districts,
  )
  return Number(row?.open ?? 0)
}

export async function findRequest(tx: Tx, district: string, id: string): Promise<UpdateRequest | undefined> {
  const row = await tx.get<Row>(`${SELECT} WHERE r.district = ? AND r.id = ?`, district, id)
  return row && toRequest(row)
}

/** Who asked for it, as they are on the list now. */
export async function requesterOf(
  tx: Tx,
  district: string,
  id: string,
): Promise<Pick<Contact, 'id' | 'email' | 'state'> | undefined> {
  return tx.get(
    `SELECT p.id, p.email, p.state FROM requests r JOIN contacts p ON p.id = r.contact
     WHERE r.district = ? AND r.id = ?`,
    ...[district, id],
  )
}

export async function insertRequest(
  tx: Tx,
  district: string,
  { contactId, ...item }: Omit<UpdateRequest, 'contact' | 'district'> & { contactId: string },
): Promise<void> {
  await tx.run(
    `INSERT INTO requests (id, district, kind, site, status, release, at, scheduled_at, started_at, ended_at, note,
       reason, contact, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[item.id, district, item.kind, item.site, item.status, item.release, item.at, item.scheduledAt],
    ...[item.startedAt, item.endedAt, item.note, item.reason, contactId, item.createdAt, item.updatedAt],
  )
}

export async function saveRequest(tx: Tx, district: string, item: UpdateRequest): Promise<void> {
  await tx.run(
    `UPDATE requests SET status = ?, scheduled_at = ?, started_at = ?, ended_at = ?, reason = ?, updated_at = ?
     WHERE district = ? AND id = ?`,
    ...[item.status, item.scheduledAt, item.startedAt, item.endedAt, item.reason, item.updatedAt],
    ...[district, item.id],
  )
}

function toRequest({ contactName, contactEmail, ...row }: Row): UpdateRequest {
  return { ...row, contact: { name: contactName, email: contactEmail } }
}
