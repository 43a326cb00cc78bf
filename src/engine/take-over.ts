import type { CaseSummary } from '../support/case.ts'
import { Problem } from '../support/problem.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { changedLine, record } from './record.ts'
import type { Work } from './work.ts'

/** Makes the case of somebody who called in an emergency that of the acting contact. */
export async function takeOver(work: Work, number: number): Promise<CaseSummary> {
  const { contact } = work.actor
  const before = await requireCase(work, number)
  if (before.caller === null) throw notCalledIn(number, before.contact.name)
  const lines = [changedLine('contact', before.caller, contact.name)]
  await record(work, before, { lines, state: { contactId: contact.id, caller: null } })
  return summaryOf(await requireCase(work, number))
}

function notCalledIn(number: number, owner: string): Problem {
  return new Problem('conflict', {
    code: 'not-an-emergency',
    message: `Case ${number} is that of ${owner}; only a case that somebody else called in can be taken over.`,
    hint: 'Every contact of the district may answer it: campus case reply',
    caseNumber: number,
  })
}
