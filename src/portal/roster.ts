import type { CaseSummary } from '../support/case.ts'
import type { Contact, EventEntry } from '../support/contact.ts'
import type { ContactChange } from '../support/roster/change.ts'
import type { Call, Outcome } from './outcome.ts'

export interface ChangeInput {
  change: ContactChange
  /** IANA zone of the person who files. */
  zone: string
}

/** The list of contacts beyond reading it. */
export interface Roster {
  /** Files the case that asks for a change. The list changes when the desk has carried it out. */
  change(input: ChangeInput, call: Call): Promise<Outcome<CaseSummary>>
  /** The change that a case asks for, and what became of it; null for a case that asks for none. */
  changeOf(number: number): Promise<{ change: ContactChange; state: 'pending' | 'done' | 'refused' } | null>
  /** The acting person's account, with the code of the invitation. */
  activate(code: string, call: Call): Promise<Outcome<Contact>>
  /** Takes a person's word that somebody signed in or worked on a case, where the portal cannot see it itself. */
  seen(contact: string, at: string, call: Call): Promise<Outcome<Contact>>
  /** What happened to a contact, oldest first. */
  history(contact: string): Promise<EventEntry[]>
}
