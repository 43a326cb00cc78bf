import { readEvents } from '../../store/events.ts'
import { findRequest, listRequests } from '../../store/requests.ts'
import { Problem } from '../../support/problem.ts'
import type { RequestDetail, UpdateRequest } from '../../support/request.ts'
import type { Reading } from '../work.ts'

/** A request of the actor's district, or a `request-not-found` problem. */
export async function requireRequest({ tx, actor }: Reading, id: string): Promise<UpdateRequest> {
  const found = await findRequest(tx, actor.district, id)
  if (found) return found
  throw new Problem('not-found', {
    code: 'request-not-found',
    message: `There is no update request “${id}”.`,
    hint: '`campus request list` shows them.',
  })
}

const MOST_OPEN = 1000

/** Those of the actor's district that have not ended, newest first. */
export async function openRequests({ tx, actor }: Reading): Promise<UpdateRequest[]> {
  return listRequests(tx, actor.district, { open: true }, MOST_OPEN)
}

/** A request with everything that became of it. */
export async function viewRequest(reading: Reading, id: string): Promise<RequestDetail> {
  const request = await requireRequest(reading, id)
  return { ...request, history: await readEvents(reading.tx, reading.actor.district, ['request', id]) }
}
