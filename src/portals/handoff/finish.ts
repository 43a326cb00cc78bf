import { createCase } from '../../engine/create-case.ts'
import { heldCase, takeDedupe } from '../../engine/file-case.ts'
import { requestChange } from '../../engine/roster/request-change.ts'
import { findCase } from '../../store/cases.ts'
import type { Work } from '../../engine/work.ts'
import type { Changed, NewCase } from '../../portal/port.ts'
import type { ChangeInput } from '../../portal/roster.ts'
import { settleHandOff, type StoredHandOff } from '../../store/hand-offs.ts'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { ACTS, type ActVerb } from '../embedded/acts.ts'

/** Does in the record what a person has done on the portal. */
export async function finishHandOff(
  work: Work,
  stored: StoredHandOff,
  number: number,
): Promise<CaseSummary | Changed> {
  const value = await recorded(work, stored, number)
  await settleHandOff(work.tx, work.actor.district, {
    ...{ id: stored.id, number, at: work.now.toISOString() },
  })
  return value
}

async function recorded(work: Work, stored: StoredHandOff, number: number): Promise<CaseSummary | Changed> {
  const input: unknown = JSON.parse(stored.input)
  if (stored.caseNumber === null) {
    const taken = await findCase(work.tx, work.actor.district, number)
    if (taken) throw numberTaken(number, taken.subject)
    const given = { number, id: stored.id }
    if (stored.verb === 'contact:change') return requestChange(work, input as ChangeInput, given)
    return filed(work, input as NewCase, given)
  }
  if (stored.caseNumber !== number) throw otherCase(stored, number)
  return ACTS[stored.verb as ActVerb](work, input as never)
}

/** A case has its dedupe key from the moment that a person tells its number, unless another one took it meanwhile. */
async function filed(
  work: Work,
  input: NewCase,
  given: { number: number; id: string },
): Promise<CaseSummary> {
  const created = await createCase(work, input, given)
  const { dedupe } = input
  if (dedupe !== undefined && (await heldCase(work, dedupe.key)) === null)
    await takeDedupe(work, dedupe.key, given.number)
  return created
}

/** The same number told twice is no mistake; two numbers for one hand-off are. */
export function refuseOtherNumber({ id, caseNumber }: StoredHandOff, number: number): void {
  if (caseNumber === number) return
  throw new Problem('conflict', {
    code: 'already-numbered',
    message: `${id} was done already, on case ${caseNumber}; it cannot be case ${number} as well.`,
    hint: `Look at it: campus case view ${caseNumber}`,
    caseNumber: caseNumber ?? number,
  })
}

function numberTaken(number: number, subject: string): Problem {
  return new Problem('conflict', {
    code: 'number-taken',
    message: `Case ${number} is another case: ${subject}.`,
    hint: 'Look again which number the portal gave.',
    caseNumber: number,
  })
}

function otherCase({ id, caseNumber }: StoredHandOff, number: number): Problem {
  return new Problem('conflict', {
    code: 'other-case',
    message: `${id} is about case ${caseNumber}, not ${number}.`,
    hint: `When it is done there: campus case number ${id} ${caseNumber}`,
    caseNumber: caseNumber ?? number,
  })
}
