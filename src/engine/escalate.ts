import type { CaseSummary } from '../support/case.ts'
import { known, refuseIfAny, text } from '../support/checks.ts'
import { Problem } from '../support/problem.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { record } from './record.ts'
import type { Work } from './work.ts'

/** Leaves a note on the case for whoever answers, and puts it before the others of its queue. */
export async function escalate(
  work: Work,
  number: number,
  { reason, why }: { reason: string; why: string },
): Promise<CaseSummary> {
  const { catalog } = work
  refuseIfAny([
    ...known('reason', catalog.escalations.items)('/reason', reason),
    ...text('Why', catalog.limits.bodyCharacters)('/why', why),
  ])
  const before = await requireCase(work, number)
  if (before.closedAt !== null) throw closedCase(number)
  const line = {
    event: 'escalated',
    field: 'escalation',
    from: before.escalation,
    to: reason,
    body: why,
  } as const
  return summaryOf(await record(work, before, { lines: [line], state: { escalation: reason } }))
}

function closedCase(number: number): Problem {
  return new Problem('conflict', {
    code: 'case-closed',
    message: `Case ${number} is closed; what nobody works on cannot be escalated.`,
    hint: `If it came back: campus case reopen ${number} --reason "what came back"`,
    caseNumber: number,
  })
}
