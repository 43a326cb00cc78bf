import type { Keychain } from '../../secrets/keychain.ts'
import type { Calls } from '../../portals/server/calls.ts'
import type { Http } from '../../portals/http/http.ts'
import type { Limits } from '../../portals/http/limits.ts'
import type { ServerSettings } from '../../settings/types.ts'

/** What only a look at the installation needs of the program and the computer. */
export interface Inspection {
  version: string
  node: { version: string; platform: NodeJS.Platform; arch: string }
  /** Never asked in this process, which would wait for it. */
  keychain: Keychain
  /** Under which name it has the key of this device for a server. */
  account(url: string): string
  /** The program that does what cannot be given up in this process. */
  childFile: string
  /** The script that a shell should have; null for a shell that there is none for. */
  completionScript(shell: string): Promise<string | null>
  /** The token of a job that was given; null where none was. Rejects with a usage `Problem` where it is malformed. */
  jobToken(): Promise<string | null>
  /** A connection to a server, with these limits. */
  connect(name: string, settings: ServerSettings, limits: Limits): Promise<ServerLine>
}

/** A connection to a team's server. */
export interface ServerLine {
  http: Http
  /** As whoever is signed in here, or as the job. */
  calls: Calls
  /** When the token of the last minutes ends; null where there is none. */
  tokenEnds(): Promise<string | null>
}
