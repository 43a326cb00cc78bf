export type ContactState = 'invited' | 'active' | 'flagged' | 'deactivated'

export interface Contact {
  id: string
  name: string
  email: string | null
  /** A role id of the catalog. */
  role: string
  state: ContactState
  /** Last sign-in or case activity, ISO 8601 in UTC; null when none is known. */
  lastActivityAt: string | null
  activitySource: 'portal' | 'reported'
}

export interface District {
  id: string
  name: string
}

export interface Site {
  /** A site id of the catalog: production, sandbox, staging. */
  site: string
  /** `Campus.2603.12`; null until somebody says. */
  release: string | null
}

export interface Notice {
  id: string
  kind: 'incident' | 'maintenance' | 'task'
  title: string
  body: string
  state: 'open' | 'closed'
  startsAt: string
  endsAt: string | null
}
