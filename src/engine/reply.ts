import type { ReplyInput } from '../portal/port.ts'
import type { CaseSummary } from '../support/case.ts'
import { refuseIfAny, text } from '../support/checks.ts'
import { attach } from './attach.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { commentLine, momentFor, record, statusChange } from './record.ts'
import type { Work } from './work.ts'

/**
 * Adds a comment. A requester's answer to a desk that waited for it hands the case back to the desk; a comment on a
 * closed case is kept and the case stays closed.
 */
export async function reply(
  work: Work,
  number: number,
  { body, attachments }: ReplyInput,
): Promise<CaseSummary> {
  const { catalog, actor, now } = work
  refuseIfAny(text('The reply', catalog.limits.bodyCharacters)('/body', body))
  const before = await requireCase(work, number)
  const { awaitingAnswer, answered } = catalog.lifecycle
  const answers =
    actor.side !== 'desk' && awaitingAnswer.includes(before.status) && before.status !== answered
  const handedBack = answers ? statusChange(catalog, before, answered, momentFor(now, before)) : undefined
  const after = await record(work, before, {
    lines: [commentLine(body), ...(handedBack?.lines ?? [])],
    state: handedBack?.state ?? {},
  })
  await attach(work, number, after.lastChange - (handedBack?.lines.length ?? 0), attachments)
  return summaryOf(after)
}
