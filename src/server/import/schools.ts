import { rowsOfDistrict } from '../../store/transfer/read.ts'
import type { Row } from '../../store/transfer/rows.ts'
import { addRows, completeSchools, present, rowsHere } from '../../store/transfer/write.ts'
import { plainName } from '../../support/routing/schools.ts'
import type { MovedDistrict, MovedDistricts } from './districts.ts'
import type { Tally, Transfer } from './parts.ts'

type Named = 'schools' | 'specialists'

/**
 * Brings over the schools of a district and who answers for them, each found by its name. What the server knows of one
 * stays; a school that nobody answers for there gets its specialist.
 */
export async function moveSchools(
  transfer: Transfer,
  districts: MovedDistricts,
): Promise<{ schools: Tally; specialists: Tally }> {
  const moved = { schools: { added: 0, known: 0 }, specialists: { added: 0, known: 0 } }
  for (const district of districts.values()) {
    const { schools, specialists } = await moveTheirs(transfer, district)
    for (const [total, { fresh, ids }] of [
      [moved.schools, schools],
      [moved.specialists, specialists],
    ] as const) {
      total.added += fresh.length
      total.known += ids.size - fresh.length
    }
  }
  return moved
}

async function moveTheirs(transfer: Transfer, district: MovedDistrict) {
  const { from, to } = transfer
  const specialists = await identified(transfer, 'specialists', district)
  const idOf = (id: Row[string] | undefined): string | null =>
    typeof id === 'string' ? (specialists.ids.get(id) ?? null) : null
  await addRows(
    to,
    'specialists',
    specialists.fresh.map((row) => ({ ...row, cover: idOf(row['cover']) })),
  )
  const schools = await identified(transfer, 'schools', district)
  await addRows(
    to,
    'schools',
    schools.fresh.map((row) => ({ ...row, specialist: idOf(row['specialist']) })),
  )
  const all = await rowsOfDistrict(from, 'schools', district.from.id)
  await completeSchools(
    to,
    district.to.id,
    all.map(({ id, level = null, specialist }) => ({
      ...{ id: schools.ids.get(String(id)) ?? '', level, specialist: idOf(specialist) },
    })),
  )
  return { schools, specialists }
}

/** What each row of the source is called on the server, and the rows that are new there. */
async function identified({ from, to, newId }: Transfer, table: Named, district: MovedDistrict) {
  const here = { column: 'district', values: [district.to.id], order: 'id' }
  const known = new Map((await rowsHere(to, table, here)).map((row) => [nameOf(row), String(row['id'])]))
  const rows = await rowsOfDistrict(from, table, district.from.id)
  const unknown = rows.filter((row) => !known.has(nameOf(row)))
  const taken = await present(
    to,
    { table, column: 'id' },
    unknown.map(({ id }) => String(id)),
  )
  const fresh = unknown.map((row) => ({
    from: String(row['id']),
    row: { ...row, id: taken.has(String(row['id'])) ? newId() : String(row['id']), district: district.to.id },
  }))
  const ids = new Map<string, string>([
    ...rows.flatMap((row): [string, string][] => {
      const id = known.get(nameOf(row))
      return id === undefined ? [] : [[String(row['id']), id]]
    }),
    ...fresh.map((one): [string, string] => [one.from, one.row.id]),
  ])
  return { ids, fresh: fresh.map(({ row }): Row => row) }
}

function nameOf({ name }: Row): string {
  return plainName(String(name))
}
