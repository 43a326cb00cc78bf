import type { EventEntry } from './contact.ts'
import type { Person } from './case.ts'

export const REQUEST_KINDS = ['sandbox-refresh', 'version-update'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** `to-be-handed-off` is ours: nobody has asked for it on the web portal yet. */
export const REQUEST_STATUSES = [
  'to-be-handed-off',
  'requested',
  'scheduled',
  'running',
  'done',
  'failed',
  'cancelled',
] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** What may follow on what. Nothing follows on an end. */
const NEXT: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  'to-be-handed-off': ['requested', 'scheduled', 'running', 'done', 'failed', 'cancelled'],
  requested: ['scheduled', 'running', 'done', 'failed', 'cancelled'],
  scheduled: ['scheduled', 'running', 'done', 'failed', 'cancelled'],
  running: ['done', 'failed'],
  done: [],
  failed: [],
  cancelled: [],
}

/** A status as the rest of a sentence about a request. */
export const STATUS_WORDS: Readonly<Record<RequestStatus, string>> = {
  'to-be-handed-off': 'is still to be handed off',
  requested: 'is requested',
  scheduled: 'is scheduled',
  running: 'is running',
  done: 'is done',
  failed: 'has failed',
  cancelled: 'is cancelled',
}

export interface UpdateRequest {
  /** Six letters. */
  id: string
  kind: RequestKind
  site: string
  status: RequestStatus
  /** Version asked for, `Campus.2603.12`; null for a refresh. */
  release: string | null
  /** When it was asked to begin, ISO 8601 in UTC; null: as soon as possible. */
  at: string | null
  /** When the desk says it begins. */
  scheduledAt: string | null
  startedAt: string | null
  endedAt: string | null
  note: string | null
  /** Why it failed or was cancelled. */
  reason: string | null
  contact: Person
  district: string
  createdAt: string
  updatedAt: string
}

export interface RequestDetail extends UpdateRequest {
  history: EventEntry[]
}

export function follows(from: RequestStatus, to: RequestStatus): boolean {
  return NEXT[from].includes(to)
}

export function isEnded({ status }: Pick<UpdateRequest, 'status'>): boolean {
  return NEXT[status].length === 0
}

/** `refresh of sandbox`, `update of production to Campus.2603.12`. */
export function requestText({
  kind,
  site,
  release,
}: Pick<UpdateRequest, 'kind' | 'site' | 'release'>): string {
  if (kind === 'sandbox-refresh') return `refresh of ${site}`
  return `update of ${site}${release === null ? '' : ` to ${release}`}`
}
