import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { loadDriver } from '../../../src/store/sqlite/driver.ts'
import { openServerStore } from '../../../src/server/database.ts'
import type { Store } from '../../../src/store/store.ts'

/** A new, empty database for a server. */
export interface HardDatabase {
  /** As `--database` takes it. */
  database: string
  /** A store over it in this process. */
  open(): Promise<Store>
  /** Fails when the database itself says that it is damaged. Nothing serves from it meanwhile. */
  check(): Promise<void>
  remove(): Promise<void>
}

export type NewDatabase = () => Promise<HardDatabase>

export const newSqlite: NewDatabase = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  const file = join(folder, 'team.db')
  const database = `sqlite:${file}`
  return {
    database,
    open: () => openServerStore(database),
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
