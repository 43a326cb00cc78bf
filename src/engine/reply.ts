import type { ReplyInput } from '../portal/port.ts'
import type { StoredCase } from '../store/cases.ts'
import type { HistoryLine } from '../store/history.ts'
import type { CaseSummary } from '../support/case.ts'
import { line, refuseIfAny, text } from '../support/checks.ts'
import { attach } from './attach.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { changedLine, commentLine, momentFor, record, statusChange, type Change } from './record.ts'
import { authorOf, type Work } from './work.ts'

const NAME_CHARACTERS = 200

/**
 * Adds a comment. A requester's answer to a desk that waited for it hands the case back to the desk, except that a case
 * on which written verification was asked for waits there until a file comes; a comment on a closed case is kept and the case stays closed.
 */
export async function reply(work: Work, number: number, input: ReplyInput): Promise<CaseSummary> {
  const { attachments = [], participants = [] } = input
  checkReply(work, input)
  const before = await requireCase(work, number)
  const verified = before.verification === 'asked' && attachments.length > 0
  const move = answers(work, before, verified) ? handBack(work, before) : NOTHING
  const verification = verified ? [changedLine('verification', 'asked', 'given')] : []
  const lines = [
    commentLine(input.body),
    ...participantLines(participants, authorOf(work.actor).name),
    ...verification,
    ...move.lines,
  ]
  const state = { ...move.state, ...(verified && { verification: 'given' as const }) }
  const after = await record(work, before, { lines, state })
  await attach(work, number, firstLine(after, lines), attachments)
  return summaryOf(after)
}

const NOTHING: Change = { lines: [], state: {} }

/** Refuses a text or names that cannot be kept. */
export function checkReply({ catalog }: Work, { body, participants = [] }: ReplyInput): void {
  refuseIfAny([
    ...text('The reply', catalog.limits.bodyCharacters)('/body', body),
    ...participants.flatMap((name, index) =>
      line('The name of a participant', NAME_CHARACTERS)(`/participants/${index}`, name),
    ),
  ])
}

/** Who else was on a call, and the contact who was present. */
export function participantLines(participants: readonly string[], present: string): HistoryLine[] {
  return participants.map((name) => ({ event: 'joined', field: 'participant', from: present, to: name }))
}

/** The history line of the comment, which is the first that a change wrote. */
export function firstLine({ lastChange }: StoredCase, lines: readonly HistoryLine[]): number {
  return lastChange - lines.length + 1
}

function answers({ catalog, actor }: Work, before: StoredCase, verified: boolean): boolean {
  const { awaitingAnswer, answered, asked } = catalog.lifecycle
  if (actor.side === 'desk' || before.status === answered || !awaitingAnswer.includes(before.status))
    return false
  return before.verification !== 'asked' || before.status !== asked || verified
}

function handBack({ catalog, now }: Work, before: StoredCase): Change {
  return statusChange(catalog, before, catalog.lifecycle.answered, momentFor(now, before))
}
