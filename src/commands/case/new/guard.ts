import { improvements } from '../../../interview/review.ts'
import type { Readiness } from '../../../support/readiness/assess.ts'
import type { Finding } from '../../../support/finding.ts'
import { Problem } from '../../../support/problem.ts'
import { guardPrivacy, readReason } from '../../privacy-guard.ts'
import type { Filing } from './filing.ts'

/** Stops a case that must not or should not be sent. Answers the reason for which it is sent all the same. */
export function guard(
  { readiness, privacy }: { readiness: Readiness; privacy: Finding[] },
  { start: { override, unready }, context }: Filing,
): string | null {
  const reason = guardPrivacy(privacy, override, context)
  if (readiness.ready) return reason
  const given = readReason(override) ?? unready ?? null
  if (given === null) throw notReady(readiness)
  return given
}

/** Names everything that is missing to scripts, and what brings most to people. */
function notReady(readiness: Readiness): Problem {
  const { score, findings } = readiness
  const worth = improvements(readiness).map(({ rule, message, fix }) => `  - ${rule}: ${message} ${fix}`)
  return new Problem('blocked', {
    code: 'not-ready',
    told: true,
    message: `The case is not good enough yet: ${score} of 100 points. What helps most:\n${worth.join('\n')}`,
    hint: 'Answer these and try again (`campus case lint FILE` shows all), or send it as it is: --override "the reason"',
    errors: findings
      .filter(({ level }) => level !== 'hint')
      .map(({ rule, pointer, message, fix }) => ({ pointer, code: rule, message: `${message} ${fix}` })),
  })
}
