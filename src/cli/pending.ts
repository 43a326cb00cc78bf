import type { Context, Result } from '../commands/context.ts'
import { NotSettled, pendingWarning, type Pending } from '../commands/not-settled.ts'
import type { CommandSpec } from '../commands/spec.ts'
import type { Portal } from '../portal/port.ts'
import { Problem } from '../support/problem.ts'
import { EXIT_CODES } from './exit-codes.ts'

/**
 * The document of a write that is not settled: the fields of the command, null as long as nobody knows them. Any other
 * failure is thrown on.
 */
export function pendingResult(
  error: unknown,
  { fields }: CommandSpec,
  portal: Portal | null,
  { warn, globals }: Pick<Context, 'warn' | 'globals'>,
): Result {
  if (!(error instanceof NotSettled) || portal === null) throw error
  const { pending } = error
  if (globals.dryRun) throw onlyTried(pending)
  const { outcome, key, about = null } = pending
  warn(pendingWarning(pending, portal))
  const { name, kind, reach } = portal
  const known: Record<string, unknown> = { number: about, outcome, key, portal: { name, kind }, reach }
  const told = outcome === 'queued' ? `Not sent yet, and kept for ${name}.` : `${name} may have it or not.`
  return {
    data: Object.fromEntries(fields.map((field) => [field, known[field] ?? null])),
    text: `${told}\nKey: ${key}\n`,
    exitCode: EXIT_CODES.unsettled,
  }
}

/** Of a dry run nothing is kept, and nothing can have happened. */
function onlyTried({ problem }: Pending): Problem {
  const message = problem?.message ?? 'The portal did not answer.'
  const hint = 'It was a dry run: nothing was changed, and nothing is kept.'
  return new Problem('unsettled', { code: problem?.code ?? 'no-answer', message, hint, retryable: true })
}
