import type { CaseDetail, CaseSummary } from '../support/case.ts'
import type { Contact, NewContact } from '../support/contact.ts'
import type { DistrictDetail, DistrictFacts, Site } from '../support/district.ts'
import type { Notice } from '../support/notice.ts'
import type { ContactChange } from '../support/roster/change.ts'
import type { UpdateRequest } from '../support/request.ts'
import type { FileToSend, NewCase, Transition } from './cases.ts'
import type { Call, Outcome } from './outcome.ts'
import type { CaseLink } from '../support/link.ts'
import type { RequestMove } from './updates.ts'

/** A case that the desk opens: called in by somebody who may not, or by a contact on the phone. */
export interface DeskCase {
  input: NewCase
  /** Who called, when that is no contact. */
  caller: string | null
  /** The contact who called: e-mail, name or id. */
  contact: string | null
}

export interface DeskReply {
  body: string
  status: string | null
  attachments?: FileToSend[]
  /** Others on a call, and the contact who was present. */
  participants: string[]
  present: string | null
}

/** A change of the list that was carried out. */
export interface Carried {
  case: CaseSummary
  contact: Contact
  /** False when it was carried out before. */
  changed: boolean
}

/** A person who may activate their account. The code is told once; null on a repeated call or a dry run. */
export interface Invited {
  contact: Contact
  code: string | null
  /** The person got the code by mail, so it is told to nobody else. */
  mailed: boolean
}

export interface PendingChange {
  case: CaseSummary
  change: ContactChange
}

export interface NewNotice extends Pick<Notice, 'kind' | 'title' | 'body' | 'endsAt'> {
  /** Null: now. */
  startsAt: string | null
}

export interface DistrictChanges extends Partial<DistrictFacts> {
  sites?: Site[]
  without?: string[]
}

/** An open case that has cases on other portals. */
export interface LinkedCase {
  case: CaseSummary
  links: CaseLink[]
}

/** What those do who answer. */
export interface Desk {
  /** Open cases whose turn is the desk's, those first that must be first; of all its districts, unless one was named. */
  queue(
    limit: number,
  ): Promise<{ items: CaseSummary[]; truncated: boolean; requests: number; changes: PendingChange[] }>
  /** With the desk's own notes. */
  viewCase(number: number): Promise<CaseDetail>
  openCase(input: DeskCase, call: Call): Promise<Outcome<CaseSummary>>
  take(number: number, call: Call): Promise<Outcome<CaseSummary>>
  reply(number: number, input: DeskReply, call: Call): Promise<Outcome<Transition>>
  note(number: number, input: { body: string }, call: Call): Promise<Outcome<CaseSummary>>
  move(
    number: number,
    input: { status: string; comment: string | null },
    call: Call,
  ): Promise<Outcome<Transition>>
  resolve(number: number, input: { body: string }, call: Call): Promise<Outcome<Transition>>
  verify(number: number, input: { body: string }, call: Call): Promise<Outcome<Transition>>
  /**
   * Says that a case has one on another portal, or which number that was given. With a number the case is forwarded: it
   * moves where the catalog says so. `changed` is false where all of it is known already.
   */
  link(number: number, link: CaseLink, call: Call): Promise<Outcome<Transition>>
  /** Open cases that have links, by number; of all districts of the desk, unless one was named. */
  linked(limit: number): Promise<{ items: LinkedCase[]; truncated: boolean }>

  /** The list of a district, or of the district of a case; the desk reads it whatever the acting person is there. */
  contacts(about: number | null): Promise<Contact[]>
  approve(
    number: number,
    input: { agreement: boolean },
    call: Call,
  ): Promise<Outcome<Carried & Pick<Invited, 'code' | 'mailed'>>>
  refuse(number: number, input: { reason: string }, call: Call): Promise<Outcome<CaseSummary>>
  /** Whether codes of invitations go by mail. */
  mailsCodes(): Promise<boolean>
  /** Somebody new, or again somebody whose invitation has ended. */
  invite(person: NewContact | { contact: string }, call: Call): Promise<Outcome<Invited>>
  setState(contact: string, state: 'active' | 'deactivated', call: Call): Promise<Outcome<Contact>>

  moveRequest(id: string, move: RequestMove, call: Call): Promise<Outcome<UpdateRequest>>

  postNotice(input: NewNotice, call: Call): Promise<Outcome<Notice>>
  updateNotice(
    id: string,
    input: { body: string | null; endsAt: string | null; close: boolean },
    call: Call,
  ): Promise<Outcome<Notice>>

  districts(): Promise<DistrictDetail[]>
  addDistrict(name: string, call: Call): Promise<Outcome<DistrictDetail>>
  updateDistrict(changes: DistrictChanges, call: Call): Promise<Outcome<DistrictDetail>>
}
