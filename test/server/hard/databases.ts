import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, vi } from 'vitest'
import { loadDriver } from '../../../src/store/sqlite/driver.ts'
import { overPostgres } from '../../store/open-team-store.ts'
import { newDatabase } from '../../store/postgres.ts'

/** A new, empty database for a server. */
export interface HardDatabase {
  /** As `--database` takes it. */
  database: string
  /** Fails when the database itself says that it is damaged. Nothing serves from it meanwhile. */
  check(): Promise<void>
  remove(): Promise<void>
}

export type NewDatabase = () => Promise<HardDatabase>

/** Of the kind that the project tests. */
export const newHardDatabase: NewDatabase = () =>
  overPostgres() ? newPostgres(inject('postgres')) : newSqlite()

async function newSqlite(): Promise<HardDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  const file = join(folder, 'team.db')
  return {
    database: `sqlite:${file}`,
    check: async () => {
      const opened = new (loadDriver())(file, { timeout: 5000 })
      try {
        expect(opened.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }])
        expect(opened.prepare('PRAGMA foreign_key_check').all()).toEqual([])
      } finally {
        opened.close()
      }
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One of a PostgreSQL that listens there. */
export async function newPostgres(base: string): Promise<HardDatabase> {
  const database = await newDatabase(base)
  return { database, check: () => nobodyIsLeft(database), remove: async () => undefined }
}

/** Servers that were killed hold no transaction open, and so no lock, for longer than it takes to notice. */
async function nobodyIsLeft(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    const left = `SELECT state, query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
    await vi.waitFor(async () => expect((await client.query(left)).rows).toEqual([]), { timeout: 10_000 })
  } finally {
    await client.end()
  }
}
