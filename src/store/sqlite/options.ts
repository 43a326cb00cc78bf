export interface SqliteOptions {
  file: string
  /** How long a writer waits for another process, in milliseconds. */
  busyMilliseconds?: number
  migrations?: readonly string[]
}

export type Settled = Required<SqliteOptions>
