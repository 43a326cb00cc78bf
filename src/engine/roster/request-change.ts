import type { ChangeInput } from '../../portal/roster.ts'
import { insertChange } from '../../store/contact-changes.ts'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
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
  const filed = await createCase(work, await caseOf(work, { change, zone }), given)
  if (filed.number === null) throw new Error('a change was filed without a number')
  await insertChange(work.tx, { caseNumber: filed.number, change, state: 'pending' })
  return filed
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
