import { screenText } from '../../support/privacy/screen.ts'
import type { Context, Result } from '../context.ts'
import { guardPrivacy, withReason } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { readCaseNumber } from './number.ts'
import { transition, type TransitionResult } from './transition.ts'
import type { caseClose } from './spec.ts'

export async function run(
  { args, flags }: Input<typeof caseClose>,
  context: Context,
): Promise<Result<TransitionResult>> {
  const number = readCaseNumber(args[0])
  const findings = screenText(flags.comment ?? '', { pointer: '/comment' })
  const reason = guardPrivacy(findings, flags.override, context)
  const comment = flags.comment === undefined ? null : withReason(flags.comment, reason)
  return transition(flags.key, context, {
    act: (portal, call) => portal.closeCase(number, { comment }, call),
    already: `Case ${number} was closed already${flags.comment === undefined ? '' : '; the comment was added'}.`,
  })
}
