import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { openPostgresStore } from '../../src/store/postgres/open.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { borrowDatabase } from './postgres.ts'

/** Whether the tests of this project run over PostgreSQL. */
export function overPostgres(): boolean {
  return inject('postgres') !== undefined
}

type CleanUp = (act: () => unknown) => void
const afterTest: CleanUp = (act) => onTestFinished(async () => void (await act()))

/** The address of an empty database of a team, of the kind that the project tests; gone when the test has ended. */
export async function teamDatabase(cleanUp: CleanUp = afterTest): Promise<string> {
  if (!overPostgres()) {
    const folder = mkdtempSync(join(tmpdir(), 'campus-team-'))
    cleanUp(() => rmSync(folder, { recursive: true, force: true }))
    return `sqlite:${join(folder, 'team.db')}`
  }
  const { url, giveBack } = await borrowDatabase(inject('postgres'))
  cleanUp(giveBack)
  return url
}

export async function teamStore(cleanUp: CleanUp = afterTest): Promise<Store> {
  const address = await teamDatabase(cleanUp)
  return address.startsWith('sqlite:')
    ? openSqliteStore({ file: address.slice('sqlite:'.length), purpose: 'team' })
    : openPostgresStore({ url: address, connections: 4 })
}
