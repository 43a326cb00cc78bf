import { WORDS } from './fill.ts'
import type { Call } from './load.ts'
import { signed, type Signing } from './people.ts'

export const JOBS = ['list', 'view', 'search', 'create'] as const
export type Job = (typeof JOBS)[number]

/** A portal whose people can be acted for. */
export interface Asked {
  url: string
  people: readonly Signing[]
  /** Numbers of cases of a district. */
  numbers: ReadonlyMap<number, readonly number[]>
}

/** So many calls of one kind, each by another person and with a proof of its own, signed now. */
export function callsFor(job: Job, { url, people, numbers }: Asked, count: number): Call[] {
  return Array.from({ length: count }, (_, index) => {
    const person = people[index % people.length] as Signing
    const { method, path, body } = request(job, index, numbers.get(person.district) ?? [])
    const headers = signed(person, method, `${url}${path.split('?', 1)[0] ?? ''}`)
    if (body === undefined) return { method, path, headers }
    const key = `"${crypto.randomUUID()}"`
    const more = { 'idempotency-key': key, 'content-type': 'application/json' }
    return { method, path, body, headers: { ...headers, ...more } }
  })
}

function request(job: Job, index: number, numbers: readonly number[]): Omit<Call, 'headers'> {
  const number = numbers[(index * 31) % numbers.length] ?? 0
  switch (job) {
    case 'list':
      return { method: 'GET', path: '/v1/cases?limit=50&status=closed&priority=medium' }
    case 'view':
      return { method: 'GET', path: `/v1/cases/${number}` }
    case 'search':
      return { method: 'GET', path: `/v1/cases?limit=50&search=${WORDS[index % WORDS.length]}` }
    case 'create':
      return { method: 'POST', path: '/v1/cases', body: JSON.stringify(newCase(index)) }
  }
}

export function newCase(index: number) {
  return {
    ...{
      subject: `The late bus code is not saved (${index})`,
      type: 'application-issue',
      module: 'attendance',
    },
    ...{ priority: 'medium', site: 'production', release: null, dueDate: null, test: false },
    ...{ zone: 'America/Chicago', answers: { description: TEXT } },
  }
}

/** What a case of medium length says. */
export const TEXT =
  'Nothing is saved when the late bus code is chosen for a student of the morning roster. It happens in every browser, for everybody in the office, and since Monday; before that the code stayed.'
