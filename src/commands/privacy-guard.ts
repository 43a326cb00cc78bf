import { blocking, type Finding } from '../support/finding.ts'
import { neverSent, screenText } from '../support/privacy/screen.ts'
import { asAllowed } from '../support/privacy/screen-case.ts'
import { Problem } from '../support/problem.ts'
import type { Context } from './context.ts'
import { orNone } from './or-none.ts'

const LEAST_CHARACTERS = 10

/**
 * Stops what the privacy screen found, unless a reason opens it; what is only told becomes a warning. Answers the
 * reason when one was needed. Null where no reason is taken.
 */
export function guardPrivacy(
  findings: readonly Finding[],
  override: string | undefined | null,
  context: Context,
): string | null {
  const reason = readReason(override ?? undefined)
  const blocks = blocking(findings)
  const never = neverSent(findings)
  if (never.length > 0 || (blocks.length > 0 && reason === null))
    throw blocked(blocks, never.length > 0, override !== null)
  for (const { rule, pointer, line, message, fix } of findings) {
    context.warn({ code: rule, message: `${placeOf(pointer, line)}: ${message} ${fix}` })
  }
  return blocks.length > 0 ? reason : null
}

/** A reason that somebody can read later; null when none was given. */
export function readReason(text: string | undefined): string | null {
  const reason = text?.trim() ?? null
  const fault = reason === null ? null : reasonFault(reason)
  if (fault === null) return reason
  throw new Problem('usage', {
    code: 'short-reason',
    message: '--override needs a reason that somebody can read later.',
    hint: `${fault} For example --override "The case is about this meal status".`,
  })
}

export function reasonFault(reason: string): string | null {
  return reason.trim().length >= LEAST_CHARACTERS ? null : `At least ${LEAST_CHARACTERS} characters.`
}

function blocked(findings: readonly Finding[], never: boolean, opens: boolean): Problem {
  const said = findings.map(
    ({ pointer, line, message, fix }) => `${placeOf(pointer, line)}: ${message} ${fix}`,
  )
  return new Problem('blocked', {
    code: 'privacy',
    message: `This may say who a student is, so it was not sent.\n${said.map((text) => `  - ${text}`).join('\n')}`,
    hint: never
      ? 'Take it out and try again; this is never sent. The screen guards against slips and can be wrong: write it in other words.'
      : `Take it out and try again${opens ? '; if the case is about it: --override "the reason"' : ''}.`,
    errors: findings.map(({ rule, pointer, message, fix }) => ({
      pointer,
      code: rule,
      message: `${message} ${fix}`,
    })),
  })
}

function placeOf(pointer: string, line: number | null): string {
  const field = pointer.replace(/^\/(?:answers\/)?/, '').replace('/', ' ')
  return line === null || line === 1 ? field : `${field}, line ${line}`
}

/** A text with the reason for which it was sent. */
export function withReason(text: string, reason: string | null): string {
  return reason === null ? text : `${text}\n\n[Sent in spite of the privacy screen: ${reason}]`
}

/** A text that is to be sent: screened, and with the reason for which it is sent all the same. */
export function screened(
  text: string,
  pointer: string,
  override: string | undefined,
  context: Context,
): string {
  return withReason(text, guardPrivacy(screenText(text, { pointer }), override, context))
}

/** The same for a text on a case: its desk may want to be told what is only told elsewhere. */
export async function screenedOnCase(
  text: string,
  pointer: string,
  override: string | undefined,
  context: Context,
): Promise<string> {
  const findings = await screenOnCase(text, pointer, context)
  return withReason(text, guardPrivacy(findings, override, context))
}

/** What the screen finds in a text on a case of the chosen portal. Where its catalog is out of reach, nothing is allowed. */
export async function screenOnCase(text: string, pointer: string, context: Context): Promise<Finding[]> {
  const findings = screenText(text, { pointer })
  return findings.length === 0 ? findings : asAllowed(findings, await orNone(context.catalog(), {}))
}
