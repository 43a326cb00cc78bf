import { expect, it, onTestFinished } from 'vitest'
import { insertDistrict } from '../../../src/store/districts.ts'
import { readMany } from '../../../src/store/many.ts'
import { teamStore } from '../open-team-store.ts'

const NAMES = [
  'plain',
  '"quoted", \\ and / [1]',
  'tab\tline\nbell\u0007 \u001b[31m',
  'Łódź 😀 \u2028',
  '',
  '{"a":1}',
]

interface Row {
  id: string
  name: string
  length: number
  none: string | null
}

it('reads many rows as it reads one by one: every text, in the order asked for, up to the limit', async () => {
  const store = await teamStore()
  onTestFinished(() => store.close())
  await store.write(async (tx) => {
    for (const [index, name] of NAMES.entries()) await insertDistrict(tx, { id: `d-${index}`, name })
  })
  const select = {
    ...{ id: 'id', name: 'name', length: 'length(name)' },
    none: "CASE WHEN id < 'd-2' THEN name END",
  }
  const rest = 'FROM districts WHERE id <> ? ORDER BY id DESC LIMIT ?'
  const read = (limit: number) => store.read((tx) => readMany<Row>(tx, select, rest, 'd-0', limit))
  const sql = `SELECT id, name, length(name) AS length, ${select.none} AS none ${rest}`
  const all = await read(100)
  expect(all.map(({ name }) => name)).toEqual(NAMES.slice(1).reverse())
  expect(all.at(-1)).toEqual({ id: 'd-1', name: NAMES[1], length: NAMES[1]?.length, none: NAMES[1] })
  for (const limit of [0, 1, 3, 100])
    expect(await read(limit)).toEqual(await store.read((tx) => tx.all<Row>(sql, 'd-0', limit)))
})
