import type { WaitingOn } from '../case.ts'
import type { Named } from './section.ts'

export interface CaseType extends Named {
  about: string
  /** Ids of the readiness rules that hold for it; the others are hints. Left out: all of them hold. */
  readiness?: string[]
  /** Ids of the questions asked for it beside the four that every case needs. Left out: those of an application issue. */
  asks?: string[]
  /** Answers taken when none was given, by question; `{subject}` stands for the subject. */
  defaults?: Record<string, string>
  /** The desk may ask for written verification. */
  sensitive?: boolean
  /** Its cases tell what people would like to be taught. */
  training?: boolean
}

export interface Status extends Named {
  waitingOn: WaitingOn
  closed: boolean
  /** Ids of the statuses that the desk may move a case to from here. Left out: all. */
  next?: string[]
}

export interface Priority extends Named {
  about: string
}

export interface Lifecycle {
  initial: string
  /** Status after a requester closes, reopens, or answers while the desk waited for them. */
  closed: string
  reopened: string
  answered: string
  /** Statuses that an answer of the requester ends. */
  awaitingAnswer: string[]
  /** A case silent in one of these closes itself. */
  selfClosing: string[]
  /** Status after the desk gave an answer that is to be confirmed, and after it asked for something. */
  resolved: string
  asked: string
  /** Status after the desk passed a case on to another portal; left out where there is none. */
  forwarded?: string
}

/** Why a case should be looked at by somebody else, or sooner. */
export interface Escalation extends Named {
  about: string
}

export interface Limits {
  subjectCharacters: number
  bodyCharacters: number
  attachmentBytes: number
  /** Endings of file names, without the dot. */
  attachmentTypes: string[]
}

export interface SiteKind extends Named {
  about: string
  /** Id of the site whose version it always has. */
  follows?: string
  /** Can be overwritten with a copy of production. */
  refreshable?: boolean
}
