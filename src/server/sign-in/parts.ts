import type { Engine } from '../../engine/engine.ts'
import type { Tx } from '../../store/store.ts'
import type { Replays } from './replays.ts'

/** Somebody's own address, and what they are to be told there. */
export interface CodeToMail {
  email: string
  name: string
  code: string
  /** ISO 8601 in UTC. */
  until: string
}

/** Somebody's own address, and the device that is theirs now. */
export interface DeviceToTell {
  email: string
  name: string
  device: string
  /** ISO 8601 in UTC. */
  at: string
}

export interface SignInParts {
  engine: Engine
  /** Where callers reach the server, without a slash at the end. */
  origin: () => string
  replays: Replays
  /** At least 32 bytes that nobody can guess. */
  random: () => Uint8Array
  /** Puts a code into the mail, in the transaction that made it; null where the server sends none. */
  mailCode: ((tx: Tx, code: CodeToMail) => Promise<void>) | null
  /** Tells somebody of a new device of theirs. */
  announce?: (tx: Tx, device: DeviceToTell) => Promise<void>
}
