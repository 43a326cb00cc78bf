import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { screenedOnCase } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { readCaseNumber } from './number.ts'
import { transition, type TransitionResult } from './transition.ts'
import type { caseReopen } from './spec.ts'

export async function run(
  { args, flags }: Input<typeof caseReopen>,
  context: Context,
): Promise<Result<TransitionResult>> {
  const number = readCaseNumber(args[0])
  const said = await readReason(flags.reason, context)
  const reason = await screenedOnCase(said, '/reason', flags.override, context)
  return transition(flags.key, context, {
    act: (portal, call) => portal.reopenCase(number, { reason }, call),
    already: `Case ${number} is open already; nothing changed. \`campus case reply\` adds a comment.`,
  })
}

async function readReason(given: string | undefined, { terminal }: Context): Promise<string> {
  const needed = (text: string): string | null => (text.trim() === '' ? 'Say what came back.' : null)
  if (given === undefined && terminal.canAsk) {
    return terminal.ask({ kind: 'text', message: 'What came back?', check: needed })
  }
  if (given !== undefined && needed(given) === null) return given.trim()
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'A case is reopened with a reason.',
    hint: 'Add --reason "what came back".',
    errors: [{ pointer: '/reason', code: 'missing', message: 'reason is missing' }],
  })
}
