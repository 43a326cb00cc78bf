import type { Desk, PendingChange } from '../../portal/desk.ts'
import { pendingChanges } from '../../store/contact-changes.ts'
import { deskQueue } from '../../store/desk-queue.ts'
import { requireCase, summaryOf } from '../find-case.ts'
import { openRequests } from '../updates/find.ts'
import type { Reading } from '../work.ts'

/** What waits for the desk: cases called in and escalated first, then by urgency, then by age. */
export async function queueOf(reading: Reading, limit: number): ReturnType<Desk['queue']> {
  const { tx, actor, catalog } = reading
  const priorities = catalog.priorities.items.map(({ id }) => id)
  const found = await deskQueue(tx, actor.district, priorities, limit + 1)
  const requests = await openRequests(reading)
  const changes: PendingChange[] = []
  for (const { caseNumber, change } of await pendingChanges(tx, actor.district))
    changes.push({ case: summaryOf(await requireCase(reading, caseNumber)), change })
  return {
    items: found.slice(0, limit),
    truncated: found.length > limit,
    requests: requests.length,
    changes,
  }
}
