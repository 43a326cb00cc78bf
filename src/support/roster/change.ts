import type { Contact, NewContact } from '../contact.ts'

/** What is to become of the list of contacts. `contact` is the id of somebody on it. */
export type ContactChange = (
  | { kind: 'add'; person: NewContact }
  | { kind: 'modify'; contact: string; changes: ContactDetails }
  | { kind: 'replace'; contact: string; person: NewContact }
  | { kind: 'remove'; contact: string }
  | { kind: 'invite'; contact: string }
) & {
  /** `YYYY-MM-DD` in the desk's zone; null: at once. */
  effective: string | null
  note: string | null
}

export type ContactDetails = Partial<Pick<NewContact, 'name' | 'email' | 'phone' | 'role'>>

/** Pending until the desk has carried it out or refused it. */
export type ChangeState = 'pending' | 'done' | 'refused'

/** The person who is to be invited by a change, if any. */
export function invitee(change: ContactChange): NewContact | null {
  return 'person' in change ? change.person : null
}

/** Whether somebody is active as far as the rules are concerned: a flagged contact still acts. */
export function isActing({ state }: Pick<Contact, 'state'>): boolean {
  return state === 'active' || state === 'flagged'
}
