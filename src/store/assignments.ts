import type { Assignments, School, Specialist } from '../support/routing/schools.ts'
import type { Tx } from './store.ts'

/** The schools and specialists of a district, in the order people read them. */
export async function listAssignments(tx: Tx, district: string): Promise<Assignments> {
  const schools = await tx.all<School>(
    'SELECT id, name, level, specialist FROM schools WHERE district = ? ORDER BY lower(name), id',
    district,
  )
  const specialists = await tx.all<Specialist>(
    `SELECT id, name, email, extension, appointments, away_from AS "awayFrom", away_until AS "awayUntil", cover
     FROM specialists WHERE district = ? ORDER BY lower(name), id`,
    district,
  )
  return {
    schools: schools.map((school) => ({ ...school })),
    specialists: specialists.map((specialist) => ({ ...specialist })),
  }
}

export async function insertSchool(
  tx: Tx,
  district: string,
  { id, name, level, specialist }: School,
): Promise<void> {
  await tx.run(
    'INSERT INTO schools (id, district, name, level, specialist) VALUES (?, ?, ?, ?, ?)',
    ...[id, district, name, level, specialist],
  )
}

export async function saveSchool(
  tx: Tx,
  district: string,
  { id, name, level, specialist }: School,
): Promise<void> {
  await tx.run(
    'UPDATE schools SET name = ?, level = ?, specialist = ? WHERE district = ? AND id = ?',
    ...[name, level, specialist, district, id],
  )
}

export async function deleteSchool(tx: Tx, district: string, id: string): Promise<void> {
  await tx.run('DELETE FROM schools WHERE district = ? AND id = ?', district, id)
}

export async function insertSpecialist(tx: Tx, district: string, specialist: Specialist): Promise<void> {
  const { id, ...rest } = specialist
  await tx.run(
    `INSERT INTO specialists (id, district, name, email, extension, appointments, away_from, away_until, cover)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, district, ...valuesOf(rest)],
  )
}

export async function saveSpecialist(tx: Tx, district: string, specialist: Specialist): Promise<void> {
  await tx.run(
    `UPDATE specialists SET name = ?, email = ?, extension = ?, appointments = ?, away_from = ?,
       away_until = ?, cover = ? WHERE district = ? AND id = ?`,
    ...[...valuesOf(specialist), district, specialist.id],
  )
}

/** Nobody is covered by them, and no school is theirs, any more. */
export async function deleteSpecialist(tx: Tx, district: string, id: string): Promise<void> {
  await tx.run('UPDATE specialists SET cover = NULL WHERE district = ? AND cover = ?', district, id)
  await tx.run('UPDATE schools SET specialist = NULL WHERE district = ? AND specialist = ?', district, id)
  await tx.run('DELETE FROM specialists WHERE district = ? AND id = ?', district, id)
}

function valuesOf({
  name,
  email,
  extension,
  appointments,
  awayFrom,
  awayUntil,
  cover,
}: Omit<Specialist, 'id'>) {
  return [name, email, extension, appointments, awayFrom, awayUntil, cover]
}
