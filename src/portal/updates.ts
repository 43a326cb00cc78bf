import type { RequestDetail, RequestStatus, UpdateRequest } from '../support/request.ts'
import type { Said, UpdatePlan } from '../support/updates/plan.ts'
import type { Call, Outcome } from './outcome.ts'

export interface NewRequest extends UpdatePlan {
  note: string | null
}

export interface RequestQuery {
  site?: string
  /** Only those that have not ended. */
  open?: boolean
  limit: number
}

/** What is told of a request that a person or the desk moves on. */
export interface RequestMove {
  status: RequestStatus
  /** When that is or was, ISO 8601 in UTC; null: now. */
  at: string | null
  reason: string | null
}

/** Refreshes and version updates of sites. */
export interface Updates {
  /** What should be known before it is asked for. Rejects with the refusal that asking would meet. */
  plan(input: UpdatePlan): Promise<Said[]>
  create(input: NewRequest, call: Call): Promise<Outcome<UpdateRequest>>
  /** Newest first; one more than `limit` is never answered. */
  list(query: RequestQuery): Promise<{ items: UpdateRequest[]; truncated: boolean }>
  view(id: string): Promise<RequestDetail>
  cancel(id: string, input: { reason: string | null }, call: Call): Promise<Outcome<UpdateRequest>>
  /** Takes a person's word for what happened on a portal that only people can use. */
  record(id: string, move: RequestMove, call: Call): Promise<Outcome<UpdateRequest>>
}
