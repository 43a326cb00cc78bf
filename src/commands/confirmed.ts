import { printable } from '../support/text/printable.ts'
import type { Context } from './context.ts'

/** A person's leave for what cannot be taken back; a script, and whoever says --yes, has given it. */
export async function confirmed(question: string, { terminal, globals }: Context): Promise<boolean> {
  if (globals.yes || globals.dryRun || !terminal.canAsk || globals.json !== undefined) return true
  return (await terminal.ask({ kind: 'confirm', message: printable(question), default: false })) === 'yes'
}
