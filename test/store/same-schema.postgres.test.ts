import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { openPostgresStore } from '../../src/store/postgres/open.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { newDatabase } from './postgres.ts'
import { temporaryFolder } from './temporary.ts'

interface Column {
  place: string
  nullable: number
}

/** Each index of words is of its own kind; so is the mark of a version. `rowid` is SQLite's by itself. */
const OWN = /^(cases_fts|case_words|campus_schema|sqlite_)|\.rowid$/

const IN_SQLITE = `
  SELECT t.name || '.' || c.name AS place, c."notnull" = 0 AND c.pk = 0 AS nullable
  FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'`
const IN_POSTGRES = `
  SELECT table_name || '.' || column_name AS place, CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END AS nullable
  FROM information_schema.columns WHERE table_schema = 'public'`

async function columnsOf(store: Store, sql: string): Promise<Column[]> {
  onTestFinished(() => store.close())
  await store.write(async () => undefined)
  const columns = await store.read((tx) => tx.all<Column>(sql))
  return columns
    .filter(({ place }) => !OWN.test(place))
    .map((column) => ({ ...column }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
}

it('both databases have the same columns, and what may be unknown is the same', async () => {
  const sqlite = openSqliteStore({ file: join(temporaryFolder(), 'team.db'), purpose: 'team' })
  const postgres = openPostgresStore({ url: await newDatabase(inject('postgres')) })
  const expected = await columnsOf(sqlite, IN_SQLITE)
  expect(expected.length).toBeGreaterThan(150)
  expect(await columnsOf(postgres, IN_POSTGRES)).toEqual(expected)
})
