import type { Result } from '../../commands/context.ts'
import type { Input } from '../../commands/spec.ts'
import type { completion } from '../../commands/completion/spec.ts'
import { COMMANDS } from '../table.ts'
import { completionScript, type Shell } from './scripts.ts'

export interface CompletionResult {
  shell: string
  script: string
}

/** The completion script as the commands are now. The command's choices are the shells there are scripts for. */
export async function run({
  args: [shell = ''],
}: Input<typeof completion>): Promise<Result<CompletionResult>> {
  const specs = COMMANDS.map(({ spec }) => spec)
  return { data: { shell, script: completionScript(shell as Shell, specs) } }
}
