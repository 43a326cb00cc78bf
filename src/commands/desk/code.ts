import { writeFileAtomic } from '../../settings/files.ts'
import type { Context } from '../context.ts'

/**
 * Gives an activation code to whoever asked for it, once: into a file of their own, or onto their terminal. It is never
 * part of a result, where it would end in a log.
 */
export function giveCode(
  code: string | null,
  { file, who }: { file: string | undefined; who: string },
  { terminal, globals, warn }: Context,
): void {
  if (code === null || globals.dryRun) return
  if (file !== undefined) {
    writeFileAtomic(file, `${code}\n`)
    return
  }
  if (terminal.canAsk && globals.json === undefined) {
    terminal.note(`Activation code of ${who}, shown only now: ${code}`)
    return
  }
  warn({
    code: 'code-not-shown',
    message: `The activation code of ${who} was not shown: there is no terminal. For a new one: campus desk contact invite ${who} --code-file FILE`,
  })
}
