import { statSync } from 'node:fs'
import { SQLITE_MIGRATIONS } from '../migrations.ts'
import { translated } from './errors.ts'
import { isMade } from './folders.ts'
import type { Settled } from './options.ts'
import { finish, openWriter } from './writer.ts'

/**
 * Writes a portal of one person anew without what was deleted, so that neither the room nor the words of it are left;
 * answers by how many bytes it became smaller. Does nothing where there is nothing to give back, unless `sure`.
 * Rejects with the `Problem` of the file; the portal is then as before.
 */
export async function giveBack(file: string, { sure }: { sure: boolean }): Promise<number> {
  const options: Settled = {
    ...{ file, purpose: 'person', busyMilliseconds: 10_000, migrations: SQLITE_MIGRATIONS },
  }
  try {
    if (!isMade(file)) return 0
    const { database } = await openWriter(options)
    const before = sizeOf(file)
    try {
      const { free } = database.prepare('SELECT freelist_count AS free FROM pragma_freelist_count').get() as {
        free: number
      }
      if (free === 0 && !sure) return 0
      // The search index keeps words until its parts are merged.
      database.exec("INSERT INTO cases_fts (cases_fts) VALUES ('optimize')")
      database.exec('VACUUM')
    } finally {
      finish(database)
    }
    return Math.max(0, before - sizeOf(file))
  } catch (error) {
    throw translated(error, file)
  }
}

function sizeOf(file: string): number {
  return [file, `${file}-wal`].reduce(
    (sum, name) => sum + (statSync(name, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
