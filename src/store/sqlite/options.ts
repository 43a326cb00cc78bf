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
