import type { Answers, CaseChanges, CaseSummary, Side, StatusView, WaitingOn } from '../support/case.ts'
import type { Condition } from '../support/condition.ts'
import type { Notice } from '../support/notice.ts'

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
  dedupe?: DedupeInput
}

/** While a case with the key is open in the district, a further call comments on it instead of filing another. */
export interface DedupeInput {
  /** 1 to 200 visible characters without spaces. */
  key: string
  /** What the call says where it is a comment. */
  comment: string
}

/** What became of a call under a dedupe key. */
export interface Deduped {
  outcome: 'created' | 'commented' | 'suppressed'
  /** Calls since the last comment that left none, this one among them. */
  counted: number
}

export interface Filed extends CaseSummary {
  /** Only where the call named a dedupe key. */
  dedupe?: Deduped | undefined
}

/** A case closed by its dedupe key; `case` is null where no case ever had the key. */
export type ClosedByDedupe = Transition | { case: null; changed: false }

export interface ReplyInput {
  body: string
  attachments?: FileToSend[]
  /** Others who were on a call. */
  participants?: string[]
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
  /** The fields that will be read, where not all are: a portal may leave others empty that it would have to ask for. */
  only?: readonly string[]
}

/** Which cases a report reads. Those filed to try things out, and what is not filed yet, are never among them. */
export interface FactsQuery {
  /** Created at or after this instant. */
  since?: string
  /** Created before this instant. */
  until?: string
  type?: string[]
  /** Of the cases of these types the telling words of the subject, too. */
  words?: string[]
  /** The changes of the status of each, too. */
  moves?: boolean
  limit: number
  cursor?: string
}

export interface Page<Item> {
  items: Item[]
  /** Opaque; null on the last page. */
  nextCursor: string | null
}

/** An open case that is much like one to be filed. */
export interface SimilarCase {
  case: Pick<CaseSummary, 'number' | 'subject' | 'status'>
  /** Share of the telling words that both have, 0.6 to 1. */
  shared: number
}

/** A notice as it is marked now. */
export interface NoticeRead extends Notice {
  /** False when it was so already. */
  changed: boolean
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
