import { requireDedupe } from '../../portal/lacking.ts'
import type { ClosedByDedupe } from '../../portal/port.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { CASE_FIELDS } from '../fields.ts'
import { guardPrivacy, screenOnCase, withReason } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { callOf, written, type Written } from '../write.ts'
import { readCaseNumber } from './number.ts'
import { moved, transition, type Moved, type TransitionResult } from './transition.ts'
import type { caseClose } from './spec.ts'

/** What is answered where no case ever had the dedupe key: every field of a case, with nothing in it. */
export type NothingOpen = Record<(typeof CASE_FIELDS)[number] | 'before' | 'after', null>

export type CloseResult = TransitionResult | ((Moved | NothingOpen) & Written)

export async function run(
  { args, flags }: Input<typeof caseClose>,
  context: Context,
): Promise<Result<CloseResult>> {
  const which = whichOf(args[0], flags.dedupe)
  const findings = await screenOnCase(flags.comment ?? '', '/comment', context)
  const reason = guardPrivacy(findings, flags.override, context)
  const comment = flags.comment === undefined ? null : withReason(flags.comment, reason)
  if ('dedupe' in which) return closeByDedupe(which.dedupe, { comment, key: flags.key }, context)
  const { number } = which
  return transition(flags.key, context, {
    act: (portal, call) => portal.closeCase(number, { comment }, call),
    already: `Case ${number} was closed already${flags.comment === undefined ? '' : '; the comment was added'}.`,
  })
}

/** Closes what is open under a dedupe key; nothing open is nothing to do. */
export async function closeByDedupe(
  dedupe: string,
  { comment, key }: { comment: string | null; key: string | undefined },
  context: Context,
): Promise<Result<CloseResult>> {
  const portal = await context.portal({ forWriting: true })
  requireDedupe(portal)
  const call = callOf(key, context)
  return written<ClosedByDedupe, Moved | NothingOpen>({
    ...{ portal, call, context },
    write: () => portal.closeByDedupe(dedupe, { comment }, call),
    answer: (closed, replayed) => {
      const already = `Nothing is open under “${dedupe}”.`
      if (closed.case !== null) return moved(closed, replayed, already, context)
      context.warn({
        code: 'unchanged',
        message: `Nothing was closed: no case on ${portal.name} has had the key “${dedupe}”. That is no failure, so that a job may close at every success.`,
      })
      return { resource: NOTHING, outcome: 'unchanged' as const, isNothing: true as const }
    },
  })
}

const NOTHING = Object.fromEntries(
  [...CASE_FIELDS, 'before', 'after'].map((name) => [name, null]),
) as NothingOpen

function whichOf(number: string | undefined, dedupe: string | undefined) {
  if (dedupe === undefined && number !== undefined) return { number: readCaseNumber(number) }
  if (dedupe !== undefined && number === undefined) return { dedupe }
  throw new Problem('usage', {
    code: number === undefined ? 'missing-argument' : 'two-cases',
    message: 'A case is closed by its number or by its dedupe key, one of the two.',
    hint: 'For example: campus case close 100001, or campus case close --dedupe production-login',
  })
}
