import type { NewRequest } from '../../portal/updates.ts'
import { appendEvent } from '../../store/events.ts'
import { insertRequest } from '../../store/requests.ts'
import { optionally, refuseIfAny, text } from '../../support/checks.ts'
import type { RequestStatus, UpdateRequest } from '../../support/request.ts'
import { sixLettersOf } from '../../support/text/six-letters.ts'
import { updateRefusal } from '../../support/updates/refusal.ts'
import { authorOf, type Work } from '../work.ts'
import { planFacts } from './facts.ts'
import { requireRequest } from './find.ts'

/** Asks for a refresh or a version. Of two who ask for the same at once, the second is told of the first. */
export async function createRequest(
  work: Work,
  input: NewRequest,
  status: RequestStatus = 'requested',
): Promise<UpdateRequest> {
  const { tx, actor, catalog, now, newId } = work
  refuseIfAny(optionally(text('The note', catalog.limits.bodyCharacters), '/note', input.note))
  const refusal = updateRefusal(input, await planFacts(work))
  if (refusal) throw refusal
  const id = sixLettersOf(newId())
  const { kind, site, release, at, note } = input
  const moment = now.toISOString()
  await insertRequest(tx, actor.district, {
    ...{ id, kind, site, status, release, at, note, contactId: actor.contact.id },
    ...{ scheduledAt: null, startedAt: null, endedAt: null, reason: null },
    ...{ createdAt: moment, updatedAt: moment },
  })
  await appendEvent(
    tx,
    actor.district,
    ['request', id],
    { event: 'status', to: status },
    authorOf(actor),
    moment,
  )
  return requireRequest(work, id)
}
