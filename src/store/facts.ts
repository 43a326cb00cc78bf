import type { District, Notice, Site } from '../support/contact.ts'
import type { Tx } from './store.ts'

export interface School {
  id: string
  name: string
}

/** The only district of an embedded portal; undefined before its first write. */
export async function firstDistrict(tx: Tx): Promise<District | undefined> {
  const row = await tx.get<District>('SELECT id, name FROM districts ORDER BY id LIMIT 1')
  return row && { ...row }
}

export async function insertDistrict(tx: Tx, district: District): Promise<void> {
  await tx.run('INSERT INTO districts (id, name) VALUES (?, ?)', district.id, district.name)
}

export async function renameDistrict(tx: Tx, { id, name }: District): Promise<void> {
  await tx.run('UPDATE districts SET name = ? WHERE id = ?', name, id)
}

export async function insertSite(tx: Tx, district: string, { site, release }: Site): Promise<void> {
  await tx.run('INSERT INTO sites (district, site, release) VALUES (?, ?, ?)', district, site, release)
}

export async function listSites(tx: Tx, district: string): Promise<Site[]> {
  const rows = await tx.all<Site>(
    'SELECT site, release FROM sites WHERE district = ? ORDER BY rowid',
    district,
  )
  return rows.map((row) => ({ ...row }))
}

export async function insertSchool(tx: Tx, district: string, { id, name }: School): Promise<void> {
  await tx.run('INSERT INTO schools (id, district, name) VALUES (?, ?, ?)', id, district, name)
}

export async function insertNotice(tx: Tx, district: string, notice: Notice): Promise<void> {
  await tx.run(
    `INSERT INTO notices (id, district, kind, title, body, state, starts_at, ends_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[notice.id, district, notice.kind, notice.title, notice.body, notice.state, notice.startsAt],
    notice.endsAt,
  )
}

/** Open ones first, then by when they begin. */
export async function listNotices(tx: Tx, district: string): Promise<Notice[]> {
  const rows = await tx.all<Notice>(
    `SELECT id, kind, title, body, state, starts_at AS "startsAt", ends_at AS "endsAt" FROM notices
     WHERE district = ? ORDER BY state = 'closed', starts_at, id`,
    district,
  )
  return rows.map((row) => ({ ...row }))
}
