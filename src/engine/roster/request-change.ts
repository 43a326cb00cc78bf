import type { ChangeInput } from '../../portal/roster.ts'
import { insertChange, pendingChanges } from '../../store/contact-changes.ts'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { invitee, type ContactChange } from '../../support/roster/change.ts'
import { changeText } from '../../support/roster/change-text.ts'
import { createCase } from '../create-case.ts'
import type { Reading, Work } from '../work.ts'
import { checkChange } from './check-change.ts'

/** Files the case that asks the desk for a change of the list, with the change itself as data beside it. */
export async function requestChange(
  work: Work,
  { change, zone }: ChangeInput,
  given?: { number: number; id: string },
): Promise<CaseSummary> {
  await refuseAskedBefore(work, change)
  const filed = await createCase(work, await caseOf(work, { change, zone }), given)
  if (filed.number === null) throw new Error('a change was filed without a number')
  await insertChange(work.tx, work.actor.district, { caseNumber: filed.number, change, state: 'pending' })
  return filed
}

/** One person is asked for once: of two cases the second could only be refused. */
async function refuseAskedBefore({ tx, actor }: Reading, change: ContactChange): Promise<void> {
  const address = invitee(change)?.email.toLowerCase()
  if (address === undefined) return
  const pending = await pendingChanges(tx, [actor.district])
  const same = pending.find((other) => invitee(other.change)?.email.toLowerCase() === address)
  if (!same) return
  throw new Problem('conflict', {
    code: 'asked-before',
    message: `${address} is asked for already, by case ${same.caseNumber}.`,
    hint: `See what became of it: campus case view ${same.caseNumber}`,
    caseNumber: same.caseNumber,
  })
}

/** The case that a change is asked for with. */
export async function caseOf(
  reading: Reading,
  { change, zone }: ChangeInput,
): Promise<Parameters<typeof createCase>[1]> {
  const { catalog } = reading
  const kind = catalog.contacts.change
  if (kind === null) throw noSuchCase(catalog.desk)
  const about = await checkChange(reading, change)
  const { subject, description } = changeText(change, about, catalog)
  return {
    ...{ subject, ...kind, priority: catalog.defaultPriority, site: null, release: null },
    ...{ dueDate: null, test: false, zone, answers: { description } },
  }
}

function noSuchCase(desk: string): Problem {
  return new Problem('conflict', {
    code: 'not-on-this-desk',
    message: `${desk} takes no case that changes the list of contacts.`,
    hint: 'Whoever runs the portal keeps its list: campus desk contact invite',
  })
}
