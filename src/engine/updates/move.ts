import type { RequestMove } from '../../portal/updates.ts'
import { appendEvent } from '../../store/events.ts'
import { saveRequest } from '../../store/requests.ts'
import { optionally, refuseIfAny, text } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import {
  follows,
  isEnded,
  requestText,
  STATUS_WORDS,
  type RequestStatus,
  type UpdateRequest,
} from '../../support/request.ts'
import { authorOf, type Work } from '../work.ts'
import { districtOf } from './facts.ts'
import { openRequests, requireRequest } from './find.ts'
import { tellVersion } from './tell-version.ts'

/** Moves a request on. What has ended never moves again; on one site only one runs at a time. */
export async function moveRequest(
  work: Work,
  id: string,
  { status, at, reason }: RequestMove,
): Promise<UpdateRequest> {
  const { tx, actor, catalog, now } = work
  refuseIfAny(optionally(text('The reason', catalog.limits.bodyCharacters), '/reason', reason))
  const before = await requireRequest(work, id)
  if (!follows(before.status, status)) throw noSuchWay(before, status)
  if (status === 'running') await refuseSecond(work, before)
  const moment = at ?? now.toISOString()
  const after: UpdateRequest = {
    ...before,
    status,
    reason: reason ?? before.reason,
    ...stamps(before, status, moment),
  }
  after.updatedAt = later(now.toISOString(), before.updatedAt)
  await saveRequest(tx, work.actor.district, after)
  const line = { event: 'status', from: before.status, to: status, body: reason }
  await appendEvent(tx, actor.district, ['request', id], line, authorOf(actor), after.updatedAt)
  if (status === 'done') await tellOutcome(work, after)
  return after
}

function stamps(before: UpdateRequest, status: RequestStatus, moment: string): Partial<UpdateRequest> {
  if (status === 'scheduled') return { scheduledAt: moment }
  if (status === 'running') return { startedAt: moment }
  if (isEnded({ status })) return { endedAt: later(moment, before.startedAt ?? moment) }
  return {}
}

/** What is known of a site once it is done: the asked version, or that of production, of which it is a copy then. */
async function tellOutcome(work: Work, { kind, site, release }: UpdateRequest): Promise<void> {
  const district = await districtOf(work)
  // A copy of a site whose version nobody knows has one that nobody knows.
  const production = district.sites.find((one) => one.site === 'production')?.release ?? null
  await tellVersion(work, district, { site, release: kind === 'version-update' ? release : production })
}

async function refuseSecond(work: Work, { id, site }: UpdateRequest): Promise<void> {
  const running = (await openRequests(work)).find(
    (other) => other.site === site && other.id !== id && other.status === 'running',
  )
  if (!running) return
  throw new Problem('conflict', {
    code: 'site-busy',
    message: `The ${requestText(running)} (${running.id}) is running.`,
    hint: 'Start it when the other has ended.',
  })
}

function noSuchWay(request: UpdateRequest, to: RequestStatus): Problem {
  const { id, status } = request
  const ended = isEnded({ status })
  const runs = status === 'running' && to === 'cancelled'
  return new Problem('conflict', {
    code: ended ? 'request-ended' : runs ? 'request-running' : 'no-such-transition',
    message: ended
      ? `Request ${id} (${requestText(request)}) ${STATUS_WORDS[status]} already.`
      : runs
        ? `Request ${id} is running; it cannot be called back any more.`
        : `Request ${id} ${STATUS_WORDS[status]}; it cannot become ${to}.`,
    hint: runs
      ? 'What is running cannot be called back; see how it ends.'
      : `Look at it: campus request view ${id}`,
  })
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
