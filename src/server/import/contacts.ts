import { pagesBy, type Row } from '../../store/transfer/rows.ts'
import { COLUMNS } from '../../store/transfer/tables.ts'
import { addRows, present, rowsHere } from '../../store/transfer/write.ts'
import type { MovedDistricts } from './districts.ts'
import type { Tally, Transfer } from './parts.ts'

export interface MovedContacts extends Tally {
  /** What a contact of the source is on the server. */
  ids: ReadonlyMap<string, string>
  /** Those who were on the server before, by their id there. */
  before: ReadonlySet<string>
}

/**
 * Finds each contact by address in the district, else by id or, nameless address, by name; adds the others in the
 * state they are in. Codes of invitations stay behind: nobody signs in by what was made on somebody's own computer.
 */
export async function moveContacts(transfer: Transfer, districts: MovedDistricts): Promise<MovedContacts> {
  const { from, to, newId } = transfer
  const find = await finder(transfer, districts)
  const ids = new Map<string, string>()
  const before = new Set<string>()
  for await (const page of pagesBy(from, { table: 'contacts', columns: COLUMNS.contacts, by: 'id' }, '')) {
    const taken = await present(to, { table: 'contacts', column: 'id' }, page.map(idOf))
    const added: Row[] = []
    for (const row of page) {
      const district = districts.get(String(row['district']))?.to.id ?? ''
      const known = find(district, row)
      const id = known ?? (taken.has(idOf(row)) ? newId() : idOf(row))
      ids.set(idOf(row), id)
      if (known === undefined) added.push({ ...row, id, district })
      else before.add(known)
    }
    await addRows(to, 'contacts', added)
  }
  return { ids, before, known: before.size, added: ids.size - before.size }
}

type Find = (district: string, row: Row) => string | undefined

async function finder({ to }: Transfer, districts: MovedDistricts): Promise<Find> {
  const values = [...new Set([...districts.values()].map((moved) => moved.to.id))]
  const known = new Map<string, string>()
  for (const row of await rowsHere(to, 'contacts', { column: 'district', values, order: 'id' })) {
    for (const way of waysTo(row)) known.set(`${row['district']} ${way}`, idOf(row))
  }
  return (district, row) => {
    const way = waysTo(row).find((one) => known.has(`${district} ${one}`))
    return way === undefined ? undefined : known.get(`${district} ${way}`)
  }
}

/** The surest first. */
function waysTo(row: Row): string[] {
  const { email, name } = row
  const other = email === null ? `name ${name}` : `email ${String(email).toLowerCase()}`
  return email === null ? [`id ${idOf(row)}`, other] : [other, `id ${idOf(row)}`]
}

function idOf({ id }: Row): string {
  return String(id)
}
