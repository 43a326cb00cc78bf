import { SQLITE_MIGRATIONS } from '../migrations.ts'
import type { Store } from '../store.ts'
import { transaction, type Connection } from './connection.ts'
import { translated } from './errors.ts'
import type { Settled, SqliteOptions } from './options.ts'
import { queue } from '../queue.ts'
import { onNothing, openReader, readFixed, type Reader } from './reader.ts'
import { finish, openWriter } from './writer.ts'

/**
 * A store in one SQLite file, opened when first used. Reading a file that is not there finds an empty store and makes
 * nothing; writing makes it.
 */
export function openSqliteStore(options: SqliteOptions): Store {
  const settled: Settled = {
    purpose: 'person',
    busyMilliseconds: 10_000,
    migrations: SQLITE_MIGRATIONS,
    ...options,
  }
  const reading = queue()
  const writing = queue()
  let reader: Reader | null = null
  let writer: Connection | null = null

  const told = async <Value>(job: () => Promise<Value>): Promise<Value> => {
    try {
      return await job()
    } catch (error) {
      throw translated(error, settled.file)
    }
  }
  const openToRead = async () => {
    const open = reader ?? (await openReader(settled))
    if (!open?.fixed) reader = open
    return open
  }
  const openToWrite = async () => (writer ??= await openWriter(settled))
  return {
    read: (fn) =>
      reading(() =>
        told(async () => {
          const open = await openToRead()
          if (open === null) return onNothing(settled, fn)
          if (!open.fixed) return transaction(open, 'BEGIN', fn)
          open.database.close()
          return readFixed(settled, fn)
        }),
      ),
    write: (fn) =>
      writing(() =>
        told(async () => {
          return transaction(await openToWrite(), 'BEGIN IMMEDIATE', fn)
        }),
      ),
    rehearse: (fn) =>
      writing(() =>
        told(async () => {
          if ((await reading(openToRead)) === null) return onNothing(settled, fn)
          return transaction(await openToWrite(), 'BEGIN IMMEDIATE', fn, 'ROLLBACK')
        }),
      ),
    close: async () => {
      await reading(async () => reader?.database.close())
      await writing(async () => writer && finish(writer.database))
      reader = writer = null
    },
  }
}
