import type { District, DistrictDetail, DistrictFacts, Site } from '../support/district.ts'
import type { Tx } from './store.ts'

/** In the order people read them. */
export async function listDistricts(tx: Tx): Promise<District[]> {
  const rows = await tx.all<District>('SELECT id, name FROM districts ORDER BY lower(name), id')
  return rows.map((row) => ({ ...row }))
}

/** Those of these ids that are there, in the order people read them. */
export async function districtsById(tx: Tx, ids: readonly string[]): Promise<District[]> {
  if (ids.length === 0) return []
  const rows = await tx.all<District>(
    `SELECT id, name FROM districts WHERE id IN (${ids.map(() => '?').join(', ')}) ORDER BY lower(name), id`,
    ...ids,
  )
  return rows.map((row) => ({ ...row }))
}

/** Something that is in a district: a case by its number, another thing by its id. */
export type Placed = { table: 'cases'; value: number } | { table: 'requests' | 'notices'; value: string }

/** The id of the district that something is in. */
export async function districtOf(tx: Tx, { table, value }: Placed): Promise<string | undefined> {
  const column = table === 'cases' ? 'number' : 'id'
  const row = await tx.get<{ district: string }>(`SELECT district FROM ${table} WHERE ${column} = ?`, value)
  return row?.district
}

export async function insertDistrict(tx: Tx, { id, name }: District): Promise<void> {
  await tx.run('INSERT INTO districts (id, name) VALUES (?, ?)', id, name)
}

export async function renameDistrict(tx: Tx, { id, name }: District): Promise<void> {
  await tx.run('UPDATE districts SET name = ? WHERE id = ?', name, id)
}

interface Row extends District {
  hosting: DistrictFacts['hosting']
  cloud: number | null
  group: string | null
}

const SELECT = 'SELECT id, name, hosting, cloud_choice AS cloud, update_group AS "group" FROM districts'

/** A district with what is known of it; undefined when it is not stored. */
export async function findDistrict(tx: Tx, id: string): Promise<DistrictDetail | undefined> {
  const row = await tx.get<Row>(`${SELECT} WHERE id = ?`, id)
  return row && toDetail(row, await listSites(tx, id))
}

/** All of them, in the order people read them. */
export async function districtDetails(tx: Tx): Promise<DistrictDetail[]> {
  const rows = await tx.all<Row>(`${SELECT} ORDER BY lower(name), id`)
  const sites = new Map<string, Site[]>(rows.map(({ id }) => [id, []]))
  const found = await tx.all<Site & { district: string }>(
    'SELECT district, site, release FROM sites ORDER BY rowid',
  )
  for (const { district, site, release } of found) sites.get(district)?.push({ site, release })
  return rows.map((row) => toDetail(row, sites.get(row.id) ?? []))
}

function toDetail({ cloud, ...rest }: Row, sites: Site[]): DistrictDetail {
  return { ...rest, cloudChoice: cloud === null ? null : cloud === 1, sites }
}

export async function saveDistrictFacts(
  tx: Tx,
  id: string,
  { hosting, cloudChoice, group }: DistrictFacts,
): Promise<void> {
  await tx.run(
    'UPDATE districts SET hosting = ?, cloud_choice = ?, update_group = ? WHERE id = ?',
    ...[hosting, cloudChoice === null ? null : Number(cloudChoice), group, id],
  )
}

/** Adds a site, or tells its version. */
export async function saveSite(tx: Tx, district: string, { site, release }: Site): Promise<void> {
  await tx.run(
    `INSERT INTO sites (district, site, release) VALUES (?, ?, ?)
     ON CONFLICT (district, site) DO UPDATE SET release = excluded.release`,
    ...[district, site, release],
  )
}

export async function deleteSite(tx: Tx, district: string, site: string): Promise<void> {
  await tx.run('DELETE FROM sites WHERE district = ? AND site = ?', district, site)
}

export async function listSites(tx: Tx, district: string): Promise<Site[]> {
  const rows = await tx.all<Site>(
    'SELECT site, release FROM sites WHERE district = ? ORDER BY rowid',
    district,
  )
  return rows.map((row) => ({ ...row }))
}
