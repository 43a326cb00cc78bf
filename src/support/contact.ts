export type ContactState = 'invited' | 'active' | 'flagged' | 'deactivated'

export interface Contact {
  id: string
  name: string
  email: string | null
  /** At work. */
  phone: string | null
  /** A role id of the catalog. */
  role: string
  state: ContactState
  /** Who the person works for, when that is not the district. */
  organization: string | null
  /** A third party that has agreed to what the catalog asks of it. */
  agreement: boolean
  /** Until when the activation code works, ISO 8601 in UTC; null when nobody waits for it. */
  invitedUntil: string | null
  /** Last sign-in or case activity, ISO 8601 in UTC; null when none is known. */
  lastActivityAt: string | null
  activitySource: 'portal' | 'reported'
}

/** Somebody who is to become a contact. */
export type NewContact = Pick<Contact, 'name' | 'role' | 'phone' | 'organization' | 'agreement'> & {
  email: string
}

/** A line of the append-only history of something that is no case: a contact, an update request. */
export interface EventEntry {
  at: string
  by: string
  as: 'requester' | 'desk' | 'job'
  event: string
  from: string | null
  to: string | null
  body: string | null
}
