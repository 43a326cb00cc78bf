import { describe, expect, it, onTestFinished } from 'vitest'
import { insertDistrict } from '../../../src/store/districts.ts'
import { within } from '../../../src/store/within.ts'
import type { SqlValue, Tx } from '../../../src/store/store.ts'
import { teamStore } from '../open-team-store.ts'

/** What a call of district a may ask of a store that holds a and b. */
async function asked(look: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  const store = await teamStore()
  onTestFinished(() => store.close())
  return store.write(async (tx) => {
    for (const id of ['a', 'b']) await insertDistrict(tx, { id: `d-${id}`, name: id })
    return look(within(tx, ['d-a']))
  })
}

describe('a statement of a call', () => {
  it.each<[string, SqlValue[]]>([
    ['SELECT number FROM cases WHERE district = ?', ['d-a']],
    ['SELECT value FROM meta WHERE name = ?', ['x']],
    ['SELECT id FROM districts WHERE id = ?', ['x']],
    ['SELECT bytes FROM files WHERE sha256 = ?', ['x']],
    [
      `INSERT INTO sites (district, site) VALUES (?, ?) ON CONFLICT (district, site) DO UPDATE SET release = ''`,
      ['d-a', 's'],
    ],
  ])('may be %s', async (sql, parameters) => {
    await expect(asked((tx) => tx.all(sql, ...parameters))).resolves.toEqual([])
  })

  it.each<[string, SqlValue[]]>([
    ['SELECT number FROM cases', []],
    ['SELECT number FROM cases WHERE number = ?', [1]],
    ['SELECT number FROM cases WHERE district = ?', ['d-b']],
    ['SELECT f.bytes FROM files f JOIN attachments a ON a.sha256 = f.sha256 WHERE a.id = ?', [1]],
    ['UPDATE contacts SET name = ? WHERE id = ?', ['x', 'y']],
    ['INSERT INTO notices (id, district) VALUES (?, ?)', ['x', 'd-b']],
    ['DELETE FROM keys', []],
  ])('may not be %s', async (sql, parameters) => {
    for (const how of ['get', 'all', 'run'] as const)
      await expect(asked((tx) => tx[how](sql, ...parameters))).rejects.toThrow(
        'names no district of the call',
      )
  })
})
