export type SqlValue = string | number | Uint8Array | null

/** Statements of one transaction. `?` marks a parameter; a `Tx` refuses to work once its transaction has ended. */
export interface Tx {
  /** Where the two speak differently, a statement is chosen by it. */
  readonly dialect: 'sqlite' | 'postgres'
  /** Nobody else who asks for the lock of that name goes on until this transaction has ended. */
  lock(name: string): Promise<void>
  get<Row>(sql: string, ...parameters: SqlValue[]): Promise<Row | undefined>
  all<Row>(sql: string, ...parameters: SqlValue[]): Promise<Row[]>
  run(sql: string, ...parameters: SqlValue[]): Promise<void>
}

/**
 * A transactional store. `fn` does no I/O but SQL and awaits every statement, because others wait for it to end.
 * Both reject with a `Problem` when the database is locked, full, damaged or not to be opened.
 */
export interface Store {
  /** One consistent view of what is stored; changes nothing. */
  read<Value>(fn: (tx: Tx) => Promise<Value>): Promise<Value>
  /**
   * The only way to write: all of `fn` is kept, or nothing of it when it throws. Two at once only where the dialect is
   * `postgres`; whoever reads before it writes takes a lock there.
   */
  write<Value>(fn: (tx: Tx) => Promise<Value>): Promise<Value>
  /** As `write`, with all of it undone in the end; makes nothing where nothing is. */
  rehearse<Value>(fn: (tx: Tx) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}
