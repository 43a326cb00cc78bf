import { insertDistrict, listDistricts } from '../../store/districts.ts'
import { districtRows, rowsOfDistrict } from '../../store/transfer/read.ts'
import type { Row } from '../../store/transfer/rows.ts'
import { addSites, completeDistrict } from '../../store/transfer/write.ts'
import type { District } from '../../support/district.ts'
import { Problem } from '../../support/problem.ts'
import type { Transfer } from './parts.ts'

/** A district of the source and what it is on the server. */
export interface MovedDistrict {
  from: District
  to: District
  outcome: 'created' | 'existing'
}

/** By id in the source. */
export type MovedDistricts = ReadonlyMap<string, MovedDistrict>

/**
 * Finds each district by its name, or makes it, with its sites and facts; what the server knows of one
 * stays. `named` is what the only district is called there.
 */
export async function moveDistricts(transfer: Transfer, named: string | undefined): Promise<MovedDistricts> {
  const { from, to } = transfer
  const rows = await districtRows(from)
  if (named !== undefined && rows.length > 1) throw severalDistricts(rows)
  const moved = new Map<string, MovedDistrict>()
  // As whoever adds one: two of a name would be told apart by nobody.
  await to.lock('districts')
  for (const row of rows) {
    const district = { id: String(row['id']), name: String(row['name']) }
    const settled = await settle(transfer, district, named ?? district.name)
    await to.lock(`district ${settled.to.id}`)
    await completeDistrict(to, settled.to.id, row)
    const sites = await rowsOfDistrict(from, 'sites', district.id)
    await addSites(
      to,
      sites.map((site) => ({ ...site, district: settled.to.id })),
    )
    moved.set(district.id, settled)
  }
  return moved
}

async function settle({ to, newId }: Transfer, from: District, name: string): Promise<MovedDistrict> {
  const there = await listDistricts(to)
  const plain = (text: string): string => text.trim().toLowerCase()
  const same = there.find((one) => one.name === name) ?? there.find((one) => plain(one.name) === plain(name))
  if (same) return { from, to: same, outcome: 'existing' }
  const isFree = !there.some(({ id }) => id === from.id)
  const made = { id: isFree ? from.id : newId(), name }
  await insertDistrict(to, made)
  return { from, to: made, outcome: 'created' }
}

function severalDistricts(rows: readonly Row[]): Problem {
  return new Problem('usage', {
    code: 'several-districts',
    message: `--district names the only district of a portal; this one has ${rows.length}: ${rows.map(({ name }) => name).join(', ')}.`,
    hint: 'Leave --district out: each goes to the district of its name.',
  })
}
