import { casesInStatuses } from '../store/cases.ts'
import { selfCloseAt } from '../support/clocks.ts'
import { requireCase } from './find-case.ts'
import { record, statusChange } from './record.ts'
import type { Work } from './work.ts'

/**
 * Closes the cases whose silence has lasted too long, as of the moment it had: the outcome is the same whenever this
 * runs. Runs before every write, never on a read.
 */
export async function tick(work: Work): Promise<void> {
  const { tx, catalog, actor, now } = work
  const silent = await casesInStatuses(tx, actor.district, catalog.lifecycle.selfClosing)
  const due = silent
    .map(({ number, statusSince }) => ({ number, at: selfCloseAt(new Date(statusSince), catalog) }))
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const { number, at } of due) {
    const before = await requireCase(work, number)
    const change = statusChange(catalog, before, catalog.lifecycle.closed, at.toISOString())
    const desk = { name: catalog.desk, contactId: null, side: 'desk' } as const
    await record(work, before, change, desk, at.toISOString())
  }
}
