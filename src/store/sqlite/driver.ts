import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Statement {
  get(...parameters: unknown[]): unknown
  all(...parameters: unknown[]): unknown[]
  run(...parameters: unknown[]): unknown
  /** From now on rows come as lists of values. */
  setReturnArrays(wanted: boolean): void
  columns(): { name: string }[]
}

/** The part of `DatabaseSync` that is used; `node:sqlite` and `@photostructure/sqlite` both have it. */
export interface Database {
  readonly isTransaction: boolean
  prepare(sql: string): Statement
  exec(sql: string): void
  function(name: string, options: { deterministic: true }, fn: (value: unknown) => string): void
  close(): void
}

export interface OpenOptions {
  readOnly?: boolean
  /** Milliseconds to wait for somebody else's lock. */
  timeout?: number
}

export type Driver = new (location: string | URL, options?: OpenOptions) => Database

/** Node's own SQLite where it is no experiment any more (24 and later), else the prebuilt package of the same shape. */
export function loadDriver(): Driver {
  const node = Number.parseInt(process.versions.node, 10)
  const module: unknown =
    node >= 24 ? process.getBuiltinModule('node:sqlite') : prebuilt(createRequire(import.meta.filename))
  return (module as { DatabaseSync: Driver }).DatabaseSync
}

const PACKAGE = '@photostructure/sqlite'

/**
 * The package's binary without the package's JavaScript, which we use nothing of and which costs five milliseconds on
 * every start; looking for it by hand saves two more. Where another binary is needed (musl), the package finds it.
 */
function prebuilt(require: NodeJS.Require): unknown {
  try {
    return require(binaryAbove(dirname(import.meta.filename)) ?? PACKAGE)
  } catch {
    return require(PACKAGE)
  }
}

/** As `require` looks for packages: in this folder's `node_modules`, else in those above it. */
function binaryAbove(folder: string): string | null {
  const platform = `${process.platform}-${process.arch}`
  const file = join(
    folder,
    'node_modules',
    PACKAGE,
    'prebuilds',
    platform,
    '@photostructure+sqlite.glibc.node',
  )
  if (existsSync(file)) return file
  return dirname(folder) === folder ? null : binaryAbove(dirname(folder))
}
