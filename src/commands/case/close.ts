import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readCaseNumber } from './number.ts'
import { transition, type TransitionResult } from './transition.ts'
import type { caseClose } from './spec.ts'

export function run(
  { args, flags }: Input<typeof caseClose>,
  context: Context,
): Promise<Result<TransitionResult>> {
  const number = readCaseNumber(args[0])
  return transition(flags.key, context, {
    act: (portal, call) => portal.closeCase(number, { comment: flags.comment ?? null }, call),
    already: `Case ${number} was closed already${flags.comment === undefined ? '' : '; the comment was added'}.`,
  })
}
