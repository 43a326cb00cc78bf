import { createServer, type AddressInfo } from 'node:net'
import pg from 'pg'
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { LOCK, migrate } from '../../src/store/postgres/migrate.ts'
import { openPostgresStore, type PostgresOptions } from '../../src/store/postgres/open.ts'
import { POSTGRES_MIGRATIONS } from '../../src/store/postgres/schema.ts'
import { insertDistrict, listDistricts } from '../../src/store/districts.ts'
import type { Store, Tx } from '../../src/store/store.ts'
import { newDatabase } from './postgres.ts'

function open(url: string, options: Partial<PostgresOptions> = {}): Store {
  const store = openPostgresStore({ url, connections: 3, ...options })
  onTestFinished(() => store.close())
  return store
}
const fresh = () => newDatabase(inject('postgres'))
const add = (name: string) => (tx: Tx) => insertDistrict(tx, { id: name, name })
const names = async (tx: Tx): Promise<string[]> => (await listDistricts(tx)).map(({ name }) => name)

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

describe('a store in PostgreSQL', () => {
  it('keeps all of a write or nothing, and shows nothing before its end', async () => {
    const store = open(await fresh())
    await store.write(add('one'))
    const failed = store.write(async (tx) => {
      await add('two')(tx)
      expect(await store.read(names)).toEqual(['one'])
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await store.rehearse(async (tx) => (await add('three')(tx), names(tx)))).toEqual(['one', 'three'])
    expect(await store.read(names)).toEqual(['one'])
  })

  it('gives a read one view, whatever is written meanwhile, and lets it change nothing', async () => {
    const store = open(await fresh())
    const seen = await store.read(async (tx) => {
      const before = await names(tx)
      await store.write(add('meanwhile'))
      return [before, await names(tx)]
    })
    expect(seen).toEqual([[], []])
    await expect(store.read(add('x'))).rejects.toMatchObject({ code: 'store-not-writable' })
  })

  it('lets whoever waits for a lock see what was written under it', async () => {
    const store = open(await fresh())
    const adding = (name: string) =>
      store.write(async (tx) => {
        await tx.lock('district a')
        const found = (await names(tx)).length
        await new Promise((resolve) => setTimeout(resolve, 50))
        await add(`${name}${found}`)(tx)
      })
    await Promise.all(['a', 'b', 'c'].map(adding))
    const found = await store.read(names)
    expect(found.map((name) => name.slice(1)).sort()).toEqual(['0', '1', '2'])
  })

  it('gives up waiting for a lock, and says that it may be tried again', async () => {
    const store = open(await fresh(), { lockMilliseconds: 100 })
    await store.write(async (tx) => {
      await tx.lock('x')
      const second = store.write((other) => other.lock('x'))
      await expect(second).rejects.toMatchObject({ kind: 'unsettled', code: 'store-locked', retryable: true })
    })
  })

  it('does not wait for ever for who holds a lock and says nothing, and undoes what they did', async () => {
    const url = await fresh()
    const silent = open(url, { silentMilliseconds: 200 })
    let wake: (() => void) | null = null
    const asleep = silent.write(async (tx) => {
      await tx.lock('x')
      await add('one')(tx)
      await new Promise<void>((resolve) => (wake = resolve))
      await add('two')(tx)
    })
    asleep.catch(() => undefined)
    await vi.waitFor(() => expect(wake).not.toBeNull())
    await open(url).write(async (tx) => {
      await tx.lock('x')
      await add('three')(tx)
    })
    ;(wake as (() => void) | null)?.()
    await expect(asleep).rejects.toMatchObject({ code: 'store-unreachable', retryable: true })
    expect(await silent.read(names)).toEqual(['three'])
  })

  it('refuses a statement after the end of its transaction', async () => {
    const store = open(await fresh())
    let kept: Tx | null = null
    await store.write(async (tx) => void (kept = tx))
    await expect((kept as Tx | null)?.get('SELECT 1')).rejects.toThrow('after the end')
  })

  it('goes on after its connections were ended', async () => {
    const url = await fresh()
    const store = open(url)
    await store.write(add('one'))
    await Promise.all([store.read(names), store.read(names), store.read(names)])
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'campus' AND datname = current_database()`
    await sql(url, cut)
    expect(await store.read(names)).toEqual(['one'])
    const failed = store.write(async (tx) => {
      await add('two')(tx)
      await sql(url, cut)
      await add('three')(tx)
    })
    await expect(failed).rejects.toMatchObject({ code: 'store-unreachable', retryable: true })
    await store.write(add('four'))
    expect(await store.read(names)).toEqual(['four', 'one'])
  })

  it.each([
    ['a port where nothing listens', async () => 'postgres://campus@127.0.0.1:1/x', 'store-unreachable'],
    ['a name that nobody knows', async () => 'postgres://campus@nowhere.invalid/x', 'store-unreachable'],
    ['a database that is not there', async () => `${inject('postgres')}missing`, 'store-not-writable'],
    [
      'somebody it does not know',
      async () => (await fresh()).replace('campus@', 'nobody@'),
      'store-not-writable',
    ],
    [
      'a schema that is not there',
      async () => `${await fresh()}?options=-c%20search_path%3Dnowhere`,
      'store-not-writable',
    ],
    ['one without TLS', async () => `${await fresh()}?sslmode=verify-full`, 'store-not-secure'],
  ])('says what is wrong with %s', async (_, address, code) => {
    await expect(open(await address()).read(names)).rejects.toMatchObject({ kind: 'unsettled', code })
  })

  it('does not wait for ever for a server that never answers', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void silent.close())
    const { port } = silent.address() as AddressInfo
    const store = open(`postgres://campus@127.0.0.1:${port}/x`)
    await expect(store.read(names)).rejects.toMatchObject({ code: 'store-unreachable' })
  })

  it('takes no text that holds a NUL, and says so', async () => {
    const store = open(await fresh())
    await expect(store.write(add('a\0b'))).rejects.toMatchObject({ kind: 'usage', code: 'not-text' })
  })

  it('takes what is no whole number for nothing, as SQLite does', async () => {
    const store = open(await fresh())
    for (const value of [Number.NaN, 1.5, 1e21, Number.POSITIVE_INFINITY])
      expect(await store.read((tx) => tx.all('SELECT id FROM cases WHERE number = ?', value))).toEqual([])
  })
})

describe('the schema', () => {
  it('is made once when several start at the same moment', async () => {
    const url = await fresh()
    const stores = [1, 2, 3, 4].map(() => open(url))
    await Promise.all(stores.map((store, index) => store.write(add(`d${index}`))))
    expect(await stores[0]?.read(names)).toHaveLength(4)
  })

  it('is not taken for that of another program by who waited while it was made', async () => {
    const url = await fresh()
    const [first, second] = [await connected(url), await connected(url)]
    await first.query(`BEGIN; ${LOCK}`)
    const steps = ['CREATE TABLE a (b TEXT)']
    const waiting = migrate(second, steps)
    const locks = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database =
      (SELECT oid FROM pg_database WHERE datname = current_database())`
    await vi.waitFor(async () => expect((await first.query(locks)).rowCount).toBe(1), 10_000)
    await migrate(first, steps)
    await waiting
    expect((await second.query('SELECT version FROM campus_schema')).rowCount).toBe(1)
  })

  it('is brought up to date step by step, with what is there', async () => {
    const url = await fresh()
    const store = open(url)
    await store.write(add('before'))
    const client = await connected(url)
    await migrate(client, [...POSTGRES_MIGRATIONS, 'ALTER TABLE districts ADD COLUMN motto TEXT'])
    const { rows } = await client.query('SELECT name, motto FROM districts')
    expect(rows).toEqual([{ name: 'before', motto: null }])
    await expect(open(url).read(names)).rejects.toMatchObject({ kind: 'conflict', code: 'store-newer' })
    expect(await store.read(names)).toEqual(['before'])
  })

  it('leaves nothing behind of a step that fails', async () => {
    const url = await fresh()
    const client = await connected(url)
    await expect(migrate(client, ['CREATE TABLE a (b TEXT)', 'nonsense'])).rejects.toThrow()
    expect((await client.query('SELECT FROM pg_tables WHERE schemaname = $1', ['public'])).rowCount).toBe(0)
  })

  it('compares texts by their bytes', async () => {
    const url = await fresh()
    await open(url).write(add('x'))
    const client = await connected(url)
    const { rows } = await client.query(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
    )
    expect(rows).toEqual([])
  })

  it('refuses the database of another program', async () => {
    const url = await fresh()
    await sql(url, 'CREATE TABLE theirs (id INTEGER)')
    await expect(open(url).read(names)).rejects.toMatchObject({ kind: 'conflict', code: 'store-foreign' })
  })

  it('refuses a database that cannot hold every character', async () => {
    const base = inject('postgres')
    const name = `latin${process.pid}`
    await sql(`${base}postgres`, `CREATE DATABASE ${name} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'`)
    await expect(open(`${base}${name}`).read(names)).rejects.toMatchObject({ code: 'store-not-unicode' })
  })
})
