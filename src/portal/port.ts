import type {
  Answers,
  CaseChanges,
  CaseDetail,
  CaseSummary,
  Person,
  Side,
  StatusView,
  WaitingOn,
} from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Condition } from '../support/condition.ts'
import type { Contact } from '../support/contact.ts'
import type { DistrictDetail, Membership } from '../support/district.ts'
import type { Notice } from '../support/notice.ts'
import type { Problem } from '../support/problem.ts'
import type { AnyVerb, Verb } from '../support/verbs.ts'
import type { UpdateRequest } from '../support/request.ts'
import type { Desk } from './desk.ts'
import type { Roster } from './roster.ts'
import type { Updates } from './updates.ts'

export type Ability = { can: 'yes' | 'handoff' } | { can: 'no'; reason: string }

export interface Capabilities {
  verbs: Record<AnyVerb, Ability>
  /** Whether a write under one key happens exactly once: by itself, after a look-up by key, or not at all. */
  exactlyOnce: 'yes' | 'lookup' | 'no'
  dedupe: 'yes' | 'best-effort' | 'no'
}

/** What became of a write. Only `done` means that the portal has it. */
export type Outcome<Value> =
  | { outcome: 'done'; value: Value; replayed: boolean }
  | { outcome: 'queued'; key: string }
  | { outcome: 'unknown'; key: string }
  | { outcome: 'handoff'; handOff: HandOff; replayed: boolean }
  | { outcome: 'refused'; problem: Problem }

/** One field of a web form, in the order of the form. */
export interface FormField {
  label: string
  value: string
  /** Picked from a list there; cannot be pasted. */
  choose: boolean
}

/** Something that a person must do on a portal only people can use. Nothing is filed until they did and said so. */
export interface HandOff<About = CaseSummary | UpdateRequest> {
  /** Six letters. */
  id: string
  verb: Verb
  /** The case or request it is about; a case that is to be filed has no number, and its id is that of the hand-off. */
  about: About
  /** The command that tells that it was done. */
  next: string
  /** What to do, in one line. */
  task: string
  fields: FormField[]
  /** Everything in one text. */
  text: string
  url: string
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

/** Idempotency of one call: the same key with the same input gives the first answer again. */
export interface Call {
  key: string
  /**
   * Checks and answers like the real thing and keeps nothing: no case, no contact, no key, no file. A new case has no
   * number then.
   */
  dryRun?: boolean
}

/** A file that goes with a case or a reply. */
export interface FileToSend {
  /** As it is shown; no path. */
  name: string
  /** Media type. */
  type: string
  /** Null once the portal keeps them. */
  bytes: Uint8Array | null
  size: number
  sha256: string
}

/** An open case that is much like one to be filed. */
export interface SimilarCase {
  case: CaseSummary
  /** Share of the telling words that both have, 0.6 to 1. */
  shared: number
}

export interface ReplyInput {
  body: string
  attachments?: FileToSend[]
  /** Others who were on a call. */
  participants?: string[]
}

export interface NewCase {
  subject: string
  type: string
  module: string
  priority: string
  site: string | null
  release: string | null
  dueDate: string | null
  test: boolean
  /** IANA zone of the person who files. */
  zone: string
  answers: Answers
  attachments?: FileToSend[]
  /** Answers that nobody gave but that are usual; the same call a minute later assumes another time. */
  assumed?: string[]
}

export interface CaseQuery {
  status?: string[]
  type?: string[]
  module?: string[]
  priority?: string[]
  /** Name or e-mail of the contact, compared without case. */
  contact?: string
  mine?: boolean
  waitingOn?: WaitingOn
  /** Changed at or after this instant. */
  since?: string
  /** All words, anywhere in the case; the last may be the beginning of a word. */
  search?: string
  /** All of them hold. */
  where?: Condition[]
  limit: number
  cursor?: string
}

export interface Page<Item> {
  items: Item[]
  /** Opaque; null on the last page. */
  nextCursor: string | null
}

export interface Changed {
  case: CaseSummary
  /** False when it was so already. */
  changed: boolean
}

/** `changed` is about the status: a comment is kept also where the case was there already. */
export interface Transition extends Changed {
  before: StatusView
  after: StatusView
}

export interface UpdateCase {
  /** All fields that were named, also those that are so already. */
  changes: CaseChanges
  /** The revision the caller saw; any other on the portal refuses the update. Null takes the case as it is. */
  revision: number | null
}

/** A mail about a case, read and judged. */
export interface MailedComment {
  /** Tells this mail from others. */
  mail: string
  by: string
  as: Side
  sentAt: string | null
  body: string
  /** The status it tells of, when that is certain. */
  status: string | null
  attachments: { name: string; type: string; bytes: Uint8Array }[]
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
  capabilities(): Capabilities
  catalog(): Promise<Catalog>
  /** The one that is acted for. Rejects when the person has several and none was named. */
  district(): Promise<DistrictDetail>
  /** Those that the acting person is a contact of. */
  memberships(): Promise<Membership[]>

  createCase(input: NewCase, call: Call): Promise<Outcome<CaseSummary>>
  listCases(query: CaseQuery): Promise<Page<CaseSummary>>
  viewCase(number: number): Promise<CaseDetail>
  /** Open cases of the district that are much like one with that subject, most alike first. */
  similarCases(subject: string): Promise<SimilarCase[]>
  /** The bytes of one file of a case. */
  readAttachment(number: number, id: string): Promise<Uint8Array>
  reply(number: number, input: ReplyInput, call: Call): Promise<Outcome<CaseSummary>>
  closeCase(number: number, input: { comment: string | null }, call: Call): Promise<Outcome<Transition>>
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
  /** Settles an unknown write: the case it was about as it is now, else its first answer; null for a key never seen. */
  findByKey(key: string): Promise<object | null>
  dispose(): Promise<void>
}
