import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SQLITE_MIGRATIONS } from '../../src/store/migrations.ts'
import { loadDriver } from '../../src/store/sqlite/driver.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { SqliteOptions } from '../../src/store/sqlite/options.ts'
import type { Store, Tx } from '../../src/store/store.ts'
import { temporaryFolder } from './temporary.ts'

const open = (options: SqliteOptions): Store => {
  const store = openSqliteStore(options)
  onTestFinished(() => store.close())
  return store
}
const fresh = (): string => join(temporaryFolder(), 'data', 'portals', 'local.db')
const add = (name: string) => (tx: Tx) => tx.run('INSERT INTO districts (id, name) VALUES (?, ?)', name, name)
const names = async (tx: Tx): Promise<string[]> =>
  (await tx.all<{ id: string }>('SELECT id FROM districts ORDER BY id')).map(({ id }) => id)

describe('a file that is not there', () => {
  it('reads as an empty portal and is not made', async () => {
    const file = fresh()
    const store = open({ file })
    expect(await store.read(names)).toEqual([])
    expect(existsSync(join(file, '..', '..'))).toBe(false)
    await store.write(add('a'))
    expect(await store.read(names)).toEqual(['a'])
  })

  it('is made by the first write, for its owner only and without left-overs', async () => {
    const file = fresh()
    const store = open({ file })
    await store.write(add('a'))
    await store.close()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
    expect(statSync(join(file, '..', '..')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('.new'))).toEqual([])
  })

  it('may be empty: that counts as not made', async () => {
    const file = join(temporaryFolder(), 'local.db')
    writeFileSync(file, '')
    const store = open({ file })
    expect(await store.read(names)).toEqual([])
    await store.write(add('a'))
    expect(await store.read(names)).toEqual(['a'])
  })
})

describe('a write', () => {
  it('keeps nothing of what it did before it threw', async () => {
    const store = open({ file: fresh() })
    const failing = store.write(async (tx) => {
      await add('a')(tx)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await store.read(names)).toEqual([])
  })

  it('waits its turn: 200 at once of which every second throws', async () => {
    const store = open({ file: fresh() })
    const writes = Array.from({ length: 200 }, (_, index) =>
      store.write(async (tx) => {
        const { count } = (await tx.get<{ count: number }>('SELECT count(*) AS count FROM districts')) ?? {
          count: -1,
        }
        await new Promise((resolve) => setImmediate(resolve))
        await add(String(1000 + count))(tx)
        if (index % 2) throw new Error('odd')
      }),
    )
    const outcomes = await Promise.allSettled(writes)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100)
    expect(await store.read(names)).toEqual(Array.from({ length: 100 }, (_, index) => String(1000 + index)))
  })

  it('shows nothing to readers before it ended', async () => {
    const store = open({ file: fresh() })
    await store.write(add('a'))
    await store.write(async (tx) => {
      await add('b')(tx)
      expect(await store.read(names)).toEqual(['a'])
    })
    expect(await store.read(names)).toEqual(['a', 'b'])
  })

  it('cannot be gone on with after its end', async () => {
    const store = open({ file: fresh() })
    const leaked = await store.write(async (tx) => ({ tx }))
    await expect(add('a')(leaked.tx)).rejects.toThrow('after the end')
  })

  it('leaves everything in the one file when the store is closed', async () => {
    const file = fresh()
    const store = open({ file })
    await store.write(add('a'))
    await store.close()
    const copy = join(temporaryFolder(), 'copy.db')
    writeFileSync(copy, readFileSync(file))
    expect(await open({ file: copy }).read(names)).toEqual(['a'])
  })
})

describe('a rehearsal', () => {
  it('sees what it did and leaves nothing of it', async () => {
    const file = fresh()
    const store = open({ file })
    await store.write(add('a'))
    await store.close()
    const before = readFileSync(file)
    const seen = store.rehearse(async (tx) => {
      await add('b')(tx)
      return names(tx)
    })
    expect(await seen).toEqual(['a', 'b'])
    expect(await store.read(names)).toEqual(['a'])
    await store.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('waits its turn among writes', async () => {
    const store = open({ file: fresh() })
    const jobs = ['a', 'b', 'c'].flatMap((name) => [store.write(add(name)), store.rehearse(add('x'))])
    await Promise.all(jobs)
    expect(await store.read(names)).toEqual(['a', 'b', 'c'])
  })
})

it('a read cannot write', async () => {
  const store = open({ file: fresh() })
  await store.write(add('a'))
  await expect(store.read(add('b'))).rejects.toMatchObject({ code: 'store-not-writable' })
})

describe('a file that cannot be used is left as it is', () => {
  const kinds: [string, (file: string) => void, string, string][] = [
    [
      'damaged',
      (file) => writeFileSync(file, 'not a database, but long enough to be one'.repeat(99)),
      'conflict',
      'store-corrupt',
    ],
    ['cut short', cutShort, 'conflict', 'store-corrupt'],
    ["another program's", (file) => sql(file, 'CREATE TABLE t (a)'), 'conflict', 'store-foreign'],
    [
      "another program's with a mark",
      (file) => sql(file, 'CREATE TABLE t (a); PRAGMA application_id = 7'),
      'conflict',
      'store-foreign',
    ],
    ['newer', newer, 'conflict', 'store-newer'],
    ['without a table', withoutTable, 'conflict', 'store-corrupt'],
  ]
  it.each(kinds)('%s', async (_, make, kind, code) => {
    const file = join(temporaryFolder(), 'local.db')
    make(file)
    const before = readFileSync(file)
    const store = open({ file })
    await expect(store.read(names)).rejects.toMatchObject({ kind, code })
    await expect(store.write(add('a'))).rejects.toMatchObject({ kind, code })
    await store.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  function sql(file: string, text: string): void {
    const database = new (loadDriver())(file)
    database.exec(text)
    database.close()
  }

  function newer(file: string): void {
    sql(
      file,
      `${SQLITE_MIGRATIONS.join('')}; PRAGMA application_id = ${0x43414d50}; PRAGMA user_version = 999`,
    )
  }

  function withoutTable(file: string): void {
    sql(
      file,
      `${SQLITE_MIGRATIONS.join('')}; DROP TABLE districts;
       PRAGMA application_id = ${0x43414d50}; PRAGMA user_version = ${SQLITE_MIGRATIONS.length}`,
    )
    sql(file, 'PRAGMA journal_mode = WAL')
  }

  function cutShort(file: string): void {
    newer(file)
    writeFileSync(file, readFileSync(file).subarray(0, 3000))
  }
})

it('a locked file is waited for, then named with a way out', async () => {
  const file = fresh()
  await open({ file }).write(add('a'))
  const other = new (loadDriver())(file)
  onTestFinished(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  const store = open({ file, busyMilliseconds: 50 })
  const refused = store.write(add('b'))
  await expect(refused).rejects.toMatchObject({ kind: 'unsettled', code: 'store-locked', retryable: true })
  expect(await store.read(names)).toEqual(['a'])
  other.exec('COMMIT')
  await store.write(add('b'))
  expect(await store.read(names)).toEqual(['a', 'b'])
})

describe('a schema of an older campus', () => {
  const [first = ''] = SQLITE_MIGRATIONS
  const migrations = [
    first,
    'ALTER TABLE districts ADD COLUMN state TEXT',
    `UPDATE districts SET state = 'MN'`,
  ]
  const states = (tx: Tx) => tx.all<{ state: string }>('SELECT state FROM districts')

  it.each(['read', 'write'] as const)('is brought up to date by a %s', async (how) => {
    const file = fresh()
    const old = open({ file, migrations: [first] })
    await old.write(add('a'))
    await old.close()
    const store = open({ file, migrations })
    expect((await store[how](states)).map(({ state }) => state)).toEqual(['MN'])
    await expect(open({ file, migrations: [first] }).read(names)).rejects.toMatchObject({
      code: 'store-newer',
    })
  })

  it('stays when a step fails', async () => {
    const file = fresh()
    await open({ file, migrations: [first] }).write(add('a'))
    const broken = open({ file, migrations: [first, 'CREATE TABLE half (a)', 'nonsense'] })
    await expect(broken.write(add('b'))).rejects.toThrow('syntax error')
    expect(await open({ file, migrations: [first] }).read(names)).toEqual(['a'])
  })
})

it('a folder that is none is said to be so', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  const store = open({ file: join(folder, 'file', 'local.db') })
  await expect(store.read(names)).rejects.toMatchObject({ code: 'store-not-writable' })
  await expect(store.write(add('a'))).rejects.toMatchObject({ code: 'store-not-writable' })
})

describe.skipIf(process.platform === 'win32')('where no regular file is', () => {
  it.each<[string, (file: string) => void]>([
    ['a pipe', (file) => void execFileSync('mkfifo', [file])],
    ['a folder', (file) => mkdirSync(file)],
    ['a link to a device', (file) => symlinkSync('/dev/zero', file)],
  ])('%s is refused alike by all', async (_, make) => {
    const file = join(temporaryFolder(), 'local.db')
    make(file)
    const store = open({ file })
    const refusal = { kind: 'conflict', code: 'store-not-a-file' }
    await expect(store.read(names)).rejects.toMatchObject(refusal)
    await expect(store.write(add('a'))).rejects.toMatchObject(refusal)
    await expect(store.rehearse(add('a'))).rejects.toMatchObject(refusal)
  })
})

it.skipIf(!existsSync('/proc/self'))('a folder that the system does not take is said to be so', async () => {
  const store = open({ file: '/proc/campus/data/portals/local.db' })
  expect(await store.read(names)).toEqual([])
  await expect(store.write(add('a'))).rejects.toMatchObject({ code: 'store-not-writable' })
})
