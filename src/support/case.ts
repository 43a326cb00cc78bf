import type { ChangeState, ContactChange } from './roster/change.ts'
export type WaitingOn = 'requester' | 'desk' | 'nobody'

/** Who spoke: a contact, the desk that answers, or a job acting for a contact. */
export type Side = 'requester' | 'desk' | 'job'

export interface Person {
  name: string
  email: string | null
}

/** Answers of the interview by question id. Lists (steps, examples) keep their order. */
export type Answers = Record<string, string | string[]>

/** A case as lists show it. `type`, `module`, `priority`, `status` and `site` are catalog ids; times are ISO 8601 in UTC. */
export interface CaseSummary {
  /** Unique on its portal and never reused; null until the portal has given one. */
  number: number | null
  id: string
  subject: string
  type: string
  module: string
  priority: string
  status: string
  waitingOn: WaitingOn
  contact: Person
  /** Somebody who may not open cases called in an emergency; null once a contact has taken it over. */
  caller: string | null
  /** Name of the district. */
  district: string
  /** Who answers; null until somebody took it. */
  advisor: string | null
  /** A reason id of the catalog; null when it was not escalated. */
  escalation: string | null
  /** Whether the desk waits for written verification, or has got it. */
  verification: 'asked' | 'given' | null
  site: string | null
  release: string | null
  /** A calendar date in the portal's zone (`2026-11-30`). */
  dueDate: string | null
  createdAt: string
  updatedAt: string
  closedAt: string | null
  /** Filed to try things out; nobody acts on it. */
  test: boolean
  /** Grows with every change; sent back with an update to notice somebody else's. Null in a list that does not tell it. */
  revision: number | null
  /** What the portal calls a status that the catalog does not know; `status` is `unknown` then. */
  statusText?: string
}

export interface Comment {
  id: string
  at: string
  by: string
  as: Side
  body: string
  attachments: Attachment[]
}

export interface Attachment {
  id: string
  name: string
  /** Bytes. */
  size: number
  /** Null where the portal does not tell it. */
  sha256: string | null
}

/** One line of the append-only history. `from` and `to` are catalog ids or plain values of `field`. */
export interface HistoryEntry {
  id: string
  at: string
  by: string
  as: Side
  event: 'created' | 'commented' | 'noted' | 'escalated' | 'followed-up' | 'joined' | 'status' | 'changed'
  field: string | null
  from: string | null
  to: string | null
}

export interface CaseDetail extends CaseSummary {
  answers: Answers
  /** Files that came with the case itself. */
  attachments: Attachment[]
  comments: Comment[]
  history: HistoryEntry[]
  /** When the case came into its present status. */
  statusSince: string
  /** The change of the contacts that the case asks for; null when it asks for none. */
  contactChange: { kind: ContactChange['kind']; state: ChangeState } | null
}

/** The fields of a case that `update` can change. */
export interface CaseChanges {
  /** Only where a person keeps the record of another portal. */
  status?: string
  subject?: string
  type?: string
  module?: string
  priority?: string
  site?: string | null
  release?: string | null
  dueDate?: string | null
}

export interface StatusView {
  status: string
  /** As in a case. */
  statusText?: string
  waitingOn: WaitingOn
}
