import { createRequire } from 'node:module'
import type { Problem } from '../support/problem.ts'
import { LOCKED } from './unavailable.ts'

/** The part of the library that is used. */
interface Entry {
  getPassword(): string | null
  setPassword(secret: string): void
  deleteCredential(): boolean
}

type Library = { Entry: new (service: string, account: string, options: object) => Entry }

/**
 * An entry of the Secret Service on Linux, of the system's own store elsewhere. The library's usual store on Linux
 * falls back to the kernel's memory without a word, so it is never asked for.
 */
export function entryOf(account: string): Entry {
  const { Entry: made } = createRequire(import.meta.filename)('@napi-rs/keyring') as Library
  return new made('campus', account, { linux: { store: 'secret-service' } })
}

/** A read in this process, which waits as long as the keychain wants. */
export function readHere(account: string, problem: (reason: string) => Problem): string | null {
  try {
    return entryOf(account).getPassword()
  } catch (error) {
    throw problem(reasonOf(error))
  }
}

/** What went wrong, in words; the library's errors have no codes. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/not provided by any|ServiceUnknown/i.test(message)) return 'no program keeps secrets in this session'
  if (/dismissed|locked|prompt/i.test(message)) return LOCKED
  if (/no result found|Object does not exist/i.test(message)) return 'it has no collection to keep secrets in'
  if (/Cannot find module|ERR_DLOPEN/i.test(message)) return 'the library for it is not installed'
  if (/bus|connect|socket/i.test(message)) return 'the session bus does not answer'
  return 'it failed'
}
