import type { Environment, Paths } from '../settings/types.ts'
import type { Clock } from '../support/clock.ts'
import type { Waiting } from '../terminal/pause.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Everything outside the program. Tests start a launcher with a world of their own. */
export interface World {
  clock: Clock
  /** Begins to wait for something that happens elsewhere. */
  startWaiting(): Promise<Waiting>
  environment: Environment
  /** What the computer calls itself. */
  computerName(): string
  paths: Paths
  openTerminal(wishes: { noInput: boolean; noColour: boolean; accessible?: boolean }): Terminal
}
