import type { CaseDetail, CaseSummary, Person } from '../support/case.ts'
import type { CaseFacts } from '../support/report/facts.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Contact } from '../support/contact.ts'
import type { DistrictDetail, Membership } from '../support/district.ts'
import type { Notice } from '../support/notice.ts'
import type { AnyVerb } from '../support/verbs.ts'
import type {
  CaseQuery,
  FactsQuery,
  Changed,
  ClosedByDedupe,
  Filed,
  MailedComment,
  NewCase,
  NoticeRead,
  Page,
  ReplyInput,
  SimilarCase,
  Transition,
  UpdateCase,
} from './cases.ts'
import type { Desk } from './desk.ts'
import type { Call, HandOff, Outcome } from './outcome.ts'
import type { Roster } from './roster.ts'
import type { Schools } from './schools.ts'
import type { Updates } from './updates.ts'

export type * from './cases.ts'
export type * from './outcome.ts'

export type Ability = { can: 'yes' | 'handoff' } | { can: 'no'; reason: string }

export interface Capabilities {
  verbs: Record<AnyVerb, Ability>
  /** Whether a write under one key happens exactly once: by itself, after a look-up by key, or not at all. */
  exactlyOnce: 'yes' | 'lookup' | 'no'
  /**
   * Whether calls under one dedupe key make one case; `best-effort` where a person keeps the record, or where two at one
   * moment may make two.
   */
  dedupe: 'yes' | 'best-effort' | 'no'
  /** What would make such keys possible on a portal that has none, for people. */
  dedupeNeeds?: string
}

/** What a portal keeps for a person to do. */
export interface HandOffs {
  /** Those nobody has said to be done, newest first. */
  list(): Promise<HandOff<CaseSummary>[]>
  /**
   * Takes a person's word that it was done on the case with that number. The write that was handed off answers `done`
   * under its key from then on. The same number again is `replayed`, another is refused.
   */
  finish(id: string, number: number, options: Pick<Call, 'dryRun'>): Promise<Outcome<CaseSummary>>
  /** Forgets one that nobody will do. */
  drop(id: string): Promise<HandOff<CaseSummary>>
}

/** A place where cases live. Reads reject with a `Problem`; writes answer an `Outcome` and reject only on a defect. */
export interface Portal {
  readonly name: string
  readonly kind: string
  /**
   * `this-machine`: nobody but the users of this computer ever sees what is written. `by-hand`: the other side sees
   * what a person puts there.
   */
  readonly reach: 'this-machine' | 'by-hand' | 'portal'
  /** Fictional data, said on every screen. */
  readonly sample: boolean
  /** The acting person, when a write put them on the roster for the first time. */
  readonly introduced: Person | null
  /** Null on a portal that does everything itself. */
  readonly handOffs: HandOffs | null
  readonly roster: Roster
  readonly updates: Updates
  readonly desk: Desk
  readonly schools: Schools
  capabilities(): Capabilities
  /**
   * By the name of a write: told the case it will be about, so that what it reads first is asked before it is kept. What
   * is answered takes it back.
   */
  readonly ahead?: Partial<Record<string, (number: number) => Promise<() => void>>>
  catalog(): Promise<Catalog>
  /** False where the catalog has not been asked for and is a call of its own. */
  hasCatalog?(): boolean
  /** The one that is acted for. Rejects when the person has several and none was named. */
  district(): Promise<DistrictDetail>
  /** Those that the acting person is a contact of. */
  memberships(): Promise<Membership[]>

  /** With a dedupe key it may comment on an open case, or only be counted there; the value tells which. */
  createCase(input: NewCase, call: Call): Promise<Outcome<Filed>>
  listCases(query: CaseQuery): Promise<Page<CaseSummary>>
  /** What reports count, of the district's cases, newest change first. */
  caseFacts(query: FactsQuery): Promise<Page<CaseFacts>>
  viewCase(number: number): Promise<CaseDetail>
  /** Open cases of the district that are much like one with that subject, most alike first. */
  similarCases(subject: string): Promise<SimilarCase[]>
  /** The bytes of one file of a case. */
  readAttachment(number: number, id: string): Promise<Uint8Array>
  reply(number: number, input: ReplyInput, call: Call): Promise<Outcome<CaseSummary>>
  closeCase(number: number, input: { comment: string | null }, call: Call): Promise<Outcome<Transition>>
  /** Closes the open case that has a dedupe key, which is free then. Where none is open, nothing happens. */
  closeByDedupe(
    dedupe: string,
    input: { comment: string | null },
    call: Call,
  ): Promise<Outcome<ClosedByDedupe>>
  reopenCase(number: number, input: { reason: string }, call: Call): Promise<Outcome<Transition>>
  updateCase(number: number, input: UpdateCase, call: Call): Promise<Outcome<Changed>>
  /** Asks that somebody else look at it, or sooner. */
  escalate(number: number, input: { reason: string; why: string }, call: Call): Promise<Outcome<CaseSummary>>
  /** Makes a case one's own that somebody else called in. */
  take(number: number, call: Call): Promise<Outcome<CaseSummary>>
  /** Keeps a mail as a comment, once. */
  importMail(number: number, input: MailedComment, call: Call): Promise<Outcome<Transition>>
  listContacts(): Promise<Contact[]>
  listNotices(): Promise<Notice[]>
  /** Marks a notice as read by the acting person, or as not read. */
  readNotice(id: string, input: { undo: boolean }, call: Call): Promise<Outcome<NoticeRead>>
  /** Settles an unknown write: the case it was about as it is now, else its first answer; null for a key never seen. */
  findByKey(key: string): Promise<object | null>
  dispose(): Promise<void>
}
