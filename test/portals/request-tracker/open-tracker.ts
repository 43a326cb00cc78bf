import { inject, onTestFinished } from 'vitest'
import type { NewCase, Portal } from '../../../src/portal/port.ts'
import { openHttp } from '../../../src/portals/http/http.ts'
import type { Limits } from '../../../src/portals/http/limits.ts'
import { ownerOf } from '../../../src/portals/request-tracker/people.ts'
import {
  openTrackerPortal,
  type TrackerPortalOptions,
} from '../../../src/portals/request-tracker/request-tracker.ts'
import { userOf } from '../../../src/portals/request-tracker/token.ts'
import { restOf, type Rest } from '../../../src/portals/request-tracker/rest.ts'
import type { NetworkSettings, TrackerMapping } from '../../../src/settings/types.ts'
import { TEST_CATALOG } from '../../engine/test-catalog.ts'
import { NEW_CASE } from '../new-case.ts'

const NETWORK: NetworkSettings = {
  timeout: undefined,
  proxy: { https: undefined, http: undefined, except: undefined },
  extraCertificates: undefined,
  unchecked: false,
}

/** The words of the test catalog and those of the Request Tracker of the tests. */
export const MAPPING: Omit<TrackerMapping, 'queue'> = {
  fields: {
    key: 'Campus Key',
    dedupe: 'Campus Dedupe',
    type: 'Kind',
    module: 'Module',
    site: 'Site',
    release: 'Release',
  },
  values: {
    type: {
      'application-issue': 'Application issue',
      question: 'Question',
      'modify-support-contact': 'Contacts',
    },
    module: { attendance: 'Attendance', 'grading-and-standards': 'Grading', messenger: 'Messenger' },
  },
  statuses: {
    new: 'new',
    open: 'assigned',
    stalled: 'pending-customer-input',
    resolved: 'closed',
    rejected: 'closed',
    deleted: 'closed',
  },
  priorities: { low: 20, normal: 50, high: 80 },
}

export type User = 'root' | 'ann' | 'tom' | 'dan'

/** A clock that goes on like the server's, and can be moved on. */
export function movedClock() {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    zone: () => 'UTC',
    pass: (milliseconds: number) => void (ahead += milliseconds),
  }
}

export function restAs(user: User, url = inject('tracker').url, limits?: Limits): Rest {
  const clock = { now: () => new Date() }
  const http = openHttp({ origin: url, network: NETWORK, clock, ...(limits && { limits }) })
  const token = inject('tracker').tokens[user]
  return restOf({ http, base: '', token: async () => token })
}

/** The same; `told` of every call before it is made. */
export function heard(rest: Rest, told: (method: string, path: string) => void): Rest {
  return {
    ...rest,
    get: (path, ...more) => (told('GET', path), rest.get(path, ...more)),
    write: (method, path, sent) => (told(method, path), rest.write(method, path, sent)),
  }
}

/** A new queue, for one test alone. */
export async function newQueue(lifecycle = 'default'): Promise<string> {
  const rest = restAs('root')
  const name = `Cases ${crypto.randomUUID()}`
  await rest.write('POST', '/queue', { json: { Name: name, Lifecycle: lifecycle } })
  await rest.close()
  return name
}

export interface TestTracker {
  portal: Portal
  rest: Rest
  queue: string
  newCase: NewCase
  pass(milliseconds: number): void
}

/** A portal over the Request Tracker of the tests, with a queue of its own unless one is named. */
export async function openTestTracker({
  user = 'ann',
  queue,
  mapping = {},
  url,
  looksAt = () => true,
}: {
  user?: User
  queue?: string
  mapping?: Partial<TrackerMapping>
  /** Something between it and the portal. */
  url?: string
  looksAt?: TrackerPortalOptions['looksAt']
} = {}): Promise<TestTracker> {
  const own = queue ?? (await newQueue())
  const rest = restAs(user, url)
  const clock = movedClock()
  const portal = trackerPortal({
    ...{ user, rest, clock, looksAt },
    mapping: { ...MAPPING, queue: own, ...mapping },
  })
  onTestFinished(() => portal.dispose())
  return { portal, rest, queue: own, newCase: NEW_CASE, pass: clock.pass }
}

/** A portal over a queue of it, with whatever connection. */
export function trackerPortal({
  user,
  rest,
  looksAt = () => true,
  ...given
}: { user: User; rest: Rest; looksAt?: TrackerPortalOptions['looksAt'] } & Pick<
  TrackerPortalOptions,
  'clock' | 'mapping'
>): Portal {
  const token = inject('tracker').tokens[user]
  return openTrackerPortal({
    ...{ name: 'desk', rest, looksAt, districtName: 'Lakeside', catalog: async () => TEST_CATALOG, ...given },
    me: async () => userOf(token),
    self: () => ownerOf(rest, token),
  })
}
