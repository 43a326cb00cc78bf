import { SQLITE_MIGRATIONS } from '../migrations.ts'
import { copyDatabase } from '../sqlite/copy.ts'
import { openSqliteStore } from '../sqlite/open.ts'
import type { Settled } from '../sqlite/options.ts'
import { openReader } from '../sqlite/reader.ts'
import { translated } from '../sqlite/errors.ts'

/** How many of each a portal has. */
export interface Contents {
  cases: number
  contacts: number
  files: number
}

/**
 * Copies a portal of one person, as it is at this moment, to a file that is not there yet, and counts what is in the
 * copy. Null, and no copy, when there is no portal. Throws the `Problem` of either file.
 */
export async function exportPortal({ file, copy }: { file: string; copy: string }): Promise<Contents | null> {
  if (!(await copied(file, copy))) return null
  const store = openSqliteStore({ file: copy })
  try {
    return await store.read(async (tx) => {
      const count = async (table: string): Promise<number> =>
        (await tx.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))?.count ?? 0
      return {
        cases: await count('cases'),
        contacts: await count('contacts'),
        files: await count('files'),
      }
    })
  } finally {
    await store.close()
  }
}

async function copied(file: string, copy: string): Promise<boolean> {
  const options: Settled = {
    ...{ file, purpose: 'person', busyMilliseconds: 10_000, migrations: SQLITE_MIGRATIONS },
  }
  try {
    const open = await openReader(options)
    if (open === null) return false
    try {
      copyDatabase(open.database, { file, copy })
      return true
    } finally {
      open.database.close()
    }
  } catch (error) {
    throw translated(error, file)
  }
}
