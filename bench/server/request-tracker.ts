import { TEXT, type Job } from './calls.ts'
import type { Call } from './load.ts'

/** A Request Tracker that runs on this computer, with a token of somebody who may do everything. */
export interface Tracker {
  url: string
  token: string
  queue: string
}

const API = '/REST/2.0'
const FIELDS =
  'Subject,Status,Priority,Owner,Creator,Requestor,Queue,Created,LastUpdated,Resolved,Due,Started,TimeWorked'

/** The one that the environment names; null when it names none. */
export function trackerFrom(env: NodeJS.ProcessEnv): Tracker | null {
  const { CAMPUS_BENCH_RT_URL: url, CAMPUS_BENCH_RT_TOKEN: token, CAMPUS_BENCH_RT_QUEUE: queue } = env
  return url && token ? { url, token, queue: queue ?? 'General' } : null
}

/** Sees to it that there are so many tickets, and answers the number of the last one. */
export async function fillTracker(tracker: Tracker, wanted: number): Promise<number> {
  for (;;) {
    const { total } = (await ask(tracker, `/tickets?query=id>0&per_page=1`)) as { total: number }
    if (total >= wanted) return total
    const some = Array.from({ length: Math.min(50, wanted - total) }, (_, index) =>
      ticket(tracker, total + index),
    )
    await ask(tracker, '/tickets/bulk', some)
  }
}

async function ask({ url, token }: Tracker, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${url}${API}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`Request Tracker answered ${answer.status}`)
  return answer.json()
}

function ticket({ queue }: Tracker, index: number) {
  return {
    ...{ Queue: queue, Subject: `The late bus code is not saved (${index})`, Requestor: 'bob@customer.test' },
    ...{ Content: TEXT, ContentType: 'text/plain', Priority: 50 },
  }
}

/** The same as is asked of campus, in its words. */
export function trackerCalls(
  tracker: Tracker,
  job: Exclude<Job, 'search'>,
  tickets: number,
  count: number,
): Call[] {
  const headers = { authorization: `token ${tracker.token}` }
  const query = encodeURIComponent(`Queue='${tracker.queue}' AND Status='new'`)
  const list = `${API}/tickets?query=${query}&fields=${FIELDS}&orderby=LastUpdated&order=DESC&per_page=50`
  return Array.from({ length: count }, (_, index): Call => {
    switch (job) {
      case 'list':
        return { method: 'GET', path: list, headers }
      case 'view':
        return { method: 'GET', path: `${API}/ticket/${1 + ((index * 31) % tickets)}`, headers }
      case 'create': {
        const body = JSON.stringify(ticket(tracker, index))
        return {
          method: 'POST',
          path: `${API}/ticket`,
          headers: { ...headers, 'content-type': 'application/json' },
          body,
        }
      }
    }
  })
}
