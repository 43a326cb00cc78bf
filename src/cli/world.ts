import type { Environment, Paths } from '../settings/types.ts'
import type { Clock } from '../support/clock.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Everything outside the program. Tests start a launcher with a world of their own. */
export interface World {
  clock: Clock
  /** Lets time pass; rejects with the interrupted `Problem` when somebody ends the program meanwhile. */
  sleep(milliseconds: number): Promise<void>
  environment: Environment
  paths: Paths
  openTerminal(wishes: { noInput: boolean; noColour: boolean; accessible?: boolean }): Terminal
}
