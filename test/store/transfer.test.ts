import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { exportPortal } from '../../src/store/transfer/export.ts'
import { insertRows, pagesBy, type Row } from '../../src/store/transfer/rows.ts'
import { openSource } from '../../src/store/transfer/source.ts'
import { raiseCaseNumber } from '../../src/store/transfer/write.ts'
import { takeCaseNumber } from '../../src/store/numbers.ts'
import { makeOlder, rowsOf } from './older.ts'
import { temporaryFolder } from './temporary.ts'

const open = (file: string, purpose: 'person' | 'team' = 'person'): Store => {
  const store = openSqliteStore({ file, purpose })
  onTestFinished(() => store.close())
  return store
}
const fresh = (name = 'local.db'): string => join(temporaryFolder(), name)
const add = (store: Store, name: string): Promise<void> =>
  store.write((tx) => tx.run('INSERT INTO districts (id, name) VALUES (?, ?)', name, name))

describe('whose portal a file is', () => {
  it.each([
    ['person', 'team', 'store-of-person', /campus serve import/],
    ['team', 'person', 'store-of-team', /portal add NAME --url/],
  ] as const)('that of a %s does not open as that of a %s', async (made, other, code, hint) => {
    const file = fresh()
    const store = open(file, made)
    await add(store, 'a')
    await store.close()
    const before = readFileSync(file)
    for (const how of ['read', 'write', 'rehearse'] as const) {
      const refused = open(file, other)[how](async () => undefined)
      await expect(refused).rejects.toMatchObject({
        ...{ kind: 'conflict', code, hint: expect.stringMatching(hint) as string },
        message: expect.stringContaining(file) as string,
      })
    }
    expect(readFileSync(file).equals(before)).toBe(true)
    await add(open(file, made), 'b')
  })

  it('is not changed by a newer schema', async () => {
    const file = fresh()
    const older = openSqliteStore({ file, purpose: 'team', migrations: ['CREATE TABLE a (b)'] })
    await older.write(async () => undefined)
    await older.close()
    const newer = openSqliteStore({
      file,
      purpose: 'team',
      migrations: ['CREATE TABLE a (b)', 'CREATE TABLE c (d)'],
    })
    await newer.write(async () => undefined)
    await newer.close()
    expect(rowsOf(file, 'PRAGMA application_id')).toEqual([{ application_id: 0x43414d54 }])
  })
})

describe('a copy of a portal', () => {
  it('is one file for its owner alone, while somebody writes', async () => {
    const [file, copy] = [fresh(), fresh('copy.db')]
    const store = open(file)
    await add(store, 'a')
    const contents = await store.write(async (tx) => {
      await tx.run(`INSERT INTO districts (id, name) VALUES ('b', 'b')`)
      return exportPortal({ file, copy })
    })
    expect(contents).toEqual({ cases: 0, contacts: 0, files: 0 })
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(copy, '..'))).toEqual(['copy.db'])
    expect(rowsOf(copy, 'SELECT id FROM districts')).toEqual([{ id: 'a' }])
    expect(rowsOf(copy, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    await add(open(copy), 'c')
  })

  it('is not made of nothing', async () => {
    const copy = fresh('copy.db')
    expect(await exportPortal({ file: fresh(), copy })).toBeNull()
    expect(existsSync(copy)).toBe(false)
  })

  it('of an older portal is up to date', async () => {
    const [file, copy] = [fresh(), fresh('copy.db')]
    makeOlder(file)
    expect(await exportPortal({ file, copy })).toMatchObject({ cases: 3, contacts: 3, files: 1 })
  })
})

describe('a source', () => {
  it('cannot be written to', async () => {
    const file = fresh()
    const store = open(file)
    await add(store, 'a')
    await store.close()
    const source = openSource(file)
    onTestFinished(() => source.close())
    const written = source.read((tx) => tx.run('DELETE FROM districts'))
    await expect(written).rejects.toMatchObject({ code: 'store-not-writable' })
  })

  it('of an older campus leaves no copy behind', async () => {
    const file = fresh()
    makeOlder(file)
    const copies = () =>
      readdirSync(join(temporaryFolder(), '..')).filter((name) => name.startsWith('campus-import-'))
    const before = copies()
    const source = openSource(file)
    expect(copies()).toHaveLength(before.length + 1)
    await source.read(async () => undefined)
    await source.close()
    expect(copies()).toEqual(before)
  })
})

describe('rows', () => {
  it('are added in their order, however many, and read page by page', async () => {
    const store = open(fresh())
    await add(store, 'd')
    const columns = ['district', 'about', 'about_id', 'at', 'by_name', 'side', 'event']
    const rows = Array.from({ length: 2345 }, (_, index): Row => {
      return {
        district: 'd',
        about: 'contact',
        about_id: String(index),
        at: '',
        by_name: '',
        side: 'desk',
        event: 'e',
      }
    })
    await store.write((tx) => insertRows(tx, { table: 'events', columns }, rows))
    const read = await store.read(async (tx) => {
      const all: Row[][] = []
      for await (const page of pagesBy(tx, { table: 'events', columns, by: 'id' })) all.push(page)
      return all
    })
    expect(read.map(({ length }) => length)).toEqual([500, 500, 500, 500, 345])
    expect(read.flat().map((row) => row['about_id'])).toEqual(rows.map((row) => row['about_id']))
  })

  it('a number is raised, and never lowered', async () => {
    const store = open(fresh())
    const next = (least: number): Promise<number> =>
      store.write(async (tx) => {
        await raiseCaseNumber(tx, least)
        return takeCaseNumber(tx, 1)
      })
    expect([await next(1000), await next(99), await next(1002)]).toEqual([1000, 1001, 1002])
  })
})
