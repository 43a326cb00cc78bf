import type { CommandSpec } from '../../commands/spec.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { modelOf, type Model } from './model.ts'
import { powershellScript } from './powershell.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} satisfies Record<string, (model: Model) => string>
export type Shell = keyof typeof SCRIPTS

export const SHELLS = Object.keys(SCRIPTS) as Shell[]

/** The completion script of a shell. Its words come from the commands; only values seen before are asked for. */
export function completionScript(shell: Shell, specs: readonly CommandSpec[]): string {
  return SCRIPTS[shell](modelOf(specs))
}
