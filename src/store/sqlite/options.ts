import type { Purpose } from '../migrations.ts'

export interface SqliteOptions {
  file: string
  /** Whose portal it is (normally one person's); the file of the other kind is refused. */
  purpose?: Purpose
  /** How long a writer waits for another process, in milliseconds. */
  busyMilliseconds?: number
  migrations?: readonly string[]
}

export type Settled = Required<SqliteOptions>

/** A server's indexes are all over a large file, and it has the room to hold them: 24 MiB for a connection. */
export function cacheFor({ purpose }: Settled): string {
  return purpose === 'team' ? 'PRAGMA cache_size = -24576' : ''
}
