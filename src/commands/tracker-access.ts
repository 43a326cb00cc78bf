import type { Rest } from '../portals/request-tracker/rest.ts'
import type { Keychain } from '../secrets/keychain.ts'

/** A Request Tracker as a person's token opens it, also before it is a portal. */
export interface TrackerAccess {
  /** With a token that was just given, else with the one of the environment or the keychain. */
  rest(token?: string): Rest
  /** The token that calls are made with. Rejects with a `sign-in` problem where there is none. */
  token(): Promise<string>
  /** Rejects where what answers there is no Request Tracker, or nothing answers. Needs no token. */
  knock(): Promise<void>
  keychain: Keychain
  /** Under which name the keychain has the token. */
  account: string
}
