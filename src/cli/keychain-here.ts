import { dirname, join } from 'node:path'
import { openKeychain, type Keychain } from '../secrets/keychain.ts'
import type { Environment, Paths } from '../settings/types.ts'
import { textFile } from './text-file.ts'

export function keychainHere(paths: Paths, { keychain: variables }: Environment): Keychain {
  const mark = textFile(paths.keychainMark)
  return openKeychain({
    ...{ platform: process.platform, variables, trust: mark },
    childFile: join(dirname(import.meta.filename), 'keychain-child.cjs'),
  })
}

/** The same, which is never asked in this process and so answers within its limit. */
export function guardedKeychain({ keychain: variables }: Environment): Keychain {
  return openKeychain({
    ...{ platform: process.platform, variables, trust: { read: () => null, write: () => undefined } },
    childFile: join(dirname(import.meta.filename), 'keychain-child.cjs'),
  })
}
