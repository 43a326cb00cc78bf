import type { Calls } from '../portals/server/calls.ts'
import type { DeviceKey } from '../secrets/device-key.ts'
import type { Keychain } from '../secrets/keychain.ts'
import type { ServerSettings } from '../settings/types.ts'

/** A team's server as a person signs in to it. */
export interface ServerAccess {
  /** Of the portal. */
  name: string
  settings: ServerSettings
  /** A job's token was given, which outranks what is stored. */
  job: boolean
  /** As whoever is signed in. */
  calls: Calls
  /** As somebody who has that key and no token yet. */
  callsWith(key: DeviceKey): Calls
  keychain: Keychain
  /** Under which name the keychain has the key. */
  account: string
  /** When the token of the last minutes ends; null where there is none. */
  tokenEnds(): Promise<string | null>
  forgetToken(): void
  close(): Promise<void>
}
