import { rowsOfDistrict } from '../../store/transfer/read.ts'
import type { Row } from '../../store/transfer/rows.ts'
import { addRows, completeSchools, present, rowsHere } from '../../store/transfer/write.ts'
import { plainName } from '../../support/routing/schools.ts'
import type { MovedDistrict } from './districts.ts'
import type { Transfer } from './parts.ts'

type Named = 'schools' | 'specialists'

/**
 * Brings over the schools of a district and who answers for them, each found by its name. What the server knows of one
 * stays; a school that nobody answers for there gets its specialist. Answers how many schools and specialists are new.
 */
export async function moveSchools(transfer: Transfer, district: MovedDistrict): Promise<number> {
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
  return specialists.fresh.length + schools.fresh.length
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
