import type { Desk, PendingChange } from '../../portal/desk.ts'
import { summariesOf } from '../../store/cases.ts'
import { pendingChanges } from '../../store/contact-changes.ts'
import { deskQueue } from '../../store/desk-queue.ts'
import { countOpenRequests } from '../../store/requests.ts'
import { districtsOf, type Reading } from '../work.ts'

/** What waits for the desk in all districts that are read: called in and escalated first, then by urgency, then by age. */
export async function queueOf({ tx, actor, catalog }: Reading, limit: number): ReturnType<Desk['queue']> {
  const districts = districtsOf(actor)
  const priorities = catalog.priorities.items.map(({ id }) => id)
  const found = await deskQueue(tx, districts, priorities, limit + 1)
  const pending = await pendingChanges(tx, districts)
  const cases = await summariesOf(
    tx,
    districts,
    pending.map(({ caseNumber }) => caseNumber),
  )
  return {
    items: found.slice(0, limit),
    truncated: found.length > limit,
    requests: await countOpenRequests(tx, districts),
    changes: pending.flatMap(({ caseNumber, change }): PendingChange[] => {
      const about = cases.get(caseNumber)
      return about ? [{ case: about, change }] : []
    }),
  }
}
