import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceKey } from '../../src/secrets/device-key.ts'
import { openServerStore } from '../../src/server/database.ts'
import type { Store } from '../../src/store/store.ts'
import { fill } from './fill.ts'
import { enrolAll } from './people.ts'
import { districtId, peopleOf, townOf, type Town } from './town.ts'

/** A filled database, and the keys of those who sign in there. */
export interface Filled {
  town: Town
  home: string
  database: string
  keys: DeviceKey[]
  numbers: Map<number, number[]>
}

export interface FillOptions {
  cases: number
  folder: string
  /** `postgres://…`, where a database is made for it; null for a file in the folder. */
  database: string | null
  tell: (line: string) => void
}

/** Clocks go on in a kept database; after so long they would do more than is measured. */
const GOOD_FOR = 20 * 3_600_000
const NUMBERS = 100

/** Makes a database of its own for that many cases beside the one that a `postgres://` address names. */
async function made(address: string, cases: number): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const name = `campus_bench_${cases}`
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

/** Fills a database, or takes the one that an earlier run has left in the folder. */
export async function filled({ cases, folder, database: given, tell }: FillOptions): Promise<Filled> {
  const home = join(folder, given === null ? String(cases) : `postgres-${cases}`)
  const kept = keptIn(home)
  const town = townOf(cases)
  const database = given === null ? `sqlite:${join(home, 'team.db')}` : await made(given, cases)
  if (kept === null && given === null) rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const store = await openServerStore(database)
  const keys = kept ?? (await filling(store, town, tell))
  writeFileSync(join(home, 'people.json'), JSON.stringify({ at: new Date(), keys }), { mode: 0o600 })
  const numbers = await numbersOf(store, town)
  await store.close()
  return { town, home, database, keys, numbers }
}

function keptIn(home: string): DeviceKey[] | null {
  try {
    const { at, keys } = JSON.parse(readFileSync(join(home, 'people.json'), 'utf8')) as {
      at: string
      keys: DeviceKey[]
    }
    return Date.now() - Date.parse(at) < GOOD_FOR ? keys : null
  } catch {
    return null
  }
}

async function filling(store: Store, town: Town, tell: (line: string) => void): Promise<DeviceKey[]> {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`
  await fill(store, town, new Date(), (done) => {
    if (done % 100_000 === 0 || done === town.cases) tell(`${done} of ${town.cases} cases, ${seconds()}`)
  })
  return enrolAll(store, peopleOf(town), new Date().toISOString())
}

async function numbersOf(store: Store, town: Town): Promise<Map<number, number[]>> {
  const districts = [...new Set(peopleOf(town).map(({ district }) => district))]
  return store.read(async (tx) => {
    const numbers = new Map<number, number[]>()
    for (const district of districts) {
      const rows = await tx.all<{ number: number }>(
        'SELECT number FROM cases WHERE district = ? ORDER BY last_change LIMIT ?',
        ...[districtId(district), NUMBERS],
      )
      numbers.set(
        district,
        rows.map(({ number }) => Number(number)),
      )
    }
    return numbers
  })
}
