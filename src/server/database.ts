import type { Store } from '../store/store.ts'
import { Problem } from '../support/problem.ts'

export type ServerDatabase = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string }

/**
 * Reads `sqlite:FILE`, the path of a file, or `postgres://…`. What was given may hold a password, so a refusal repeats
 * nothing of it but the scheme.
 */
export function readDatabase(given: string): ServerDatabase {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(given) ?? []
  switch (scheme.toLowerCase()) {
    case 'postgres':
    case 'postgresql':
      return { kind: 'postgres', url: requireAddress(given) }
    case 'sqlite':
      return { kind: 'sqlite', file: requireFile(rest) }
    case '':
      return { kind: 'sqlite', file: requireFile(given) }
    default:
      throw unusable(`A portal cannot be kept in “${scheme}:”.`)
  }
}

/** Opens the database of a server when it is first used. */
export async function openServerStore(given: string): Promise<Store> {
  const database = readDatabase(given)
  if (database.kind === 'sqlite') {
    const { openSqliteStore } = await import('../store/sqlite/open.ts')
    return openSqliteStore({ file: database.file, purpose: 'team' })
  }
  const { openPostgresStore } = await import('../store/postgres/open.ts')
  return openPostgresStore({ url: database.url })
}

/** Other users of the computer see what a program was started with, so a password has no place there. */
function requireAddress(given: string): string {
  if (!URL.canParse(given)) throw unusable('The address of the PostgreSQL database cannot be read.')
  const { password, searchParams } = new URL(given)
  if (password === '' && !searchParams.has('password')) return given
  throw new Problem('usage', {
    code: 'password-in-address',
    message: 'The address of the database holds a password, which others on this computer can read.',
    hint: 'Leave it out, and give it as PGPASSWORD or in the file that PGPASSFILE names.',
  })
}

function requireFile(file: string): string {
  if (file !== '') return file
  throw unusable('Which file is the database?')
}

function unusable(message: string): Problem {
  return new Problem('usage', {
    code: 'not-a-database',
    message,
    hint: 'For example --database sqlite:/srv/campus/portal.db or --database postgres://db.example/campus',
  })
}
