import type { WaitingOn } from './case.ts'
import type { Routing } from './routing/protocols.ts'

/**
 * How far a list can be trusted: `documented` is the vendor's own published words, `partial` a vendor list of which
 * only a part was found, `ours` a starting value that a district should replace with what it sees on its portal.
 */
export interface Provenance {
  grade: 'documented' | 'partial' | 'ours'
  note: string
}

export interface Section<Item> {
  provenance: Provenance
  items: Item[]
}

export interface Named {
  /** Lower case, words joined by hyphens; what is stored and what scripts see. */
  id: string
  label: string
}

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

export interface Role extends Named {
  about: string
  /** Verbs of the port (`case:create`) that the role may use. */
  may: string[]
}

export interface SiteKind extends Named {
  about: string
  /** Id of the site whose version it always has. */
  follows?: string
  /** Can be overwritten with a copy of production. */
  refreshable?: boolean
}

/** Why a case should be looked at by somebody else, or sooner. */
export interface Escalation extends Named {
  about: string
}

/** How a district keeps the list of its contacts. */
export interface ContactRules {
  /** Kind and module of the case that changes the list; null where no case does. */
  change: { type: string; module: string } | null
  /** How many of a role are recommended. */
  recommended: { role: string; count: number }[]
  /** Roles of which a second is worth a warning. */
  single: string[]
  /** Roles without which a district cannot be served. */
  needed: string[]
  /** What a third party must have agreed to. */
  agreement: string
  /** Beginnings of addresses that several people share, such as `helpdesk`. */
  sharedAddresses: string[]
}

/** A field of the web form in which a person files a case. */
export interface FormEntry extends Named {
  /** Ids of the questions whose answers go into it, in order. */
  from: string[]
  /** Picked from a list there. */
  choose: boolean
}

/** Words in the desk's mails that tell a status. */
export interface MailPhrase {
  id: string
  /** Literal words; `{number}` stands for a case number, `{status}` for the label of a status. */
  phrase: string
  /** Null when the phrase names it. */
  status: string | null
}

/** Local wall-clock times as `HH:MM`, days as ISO weekday numbers (1 = Monday). */
export interface WeeklyHours {
  days: number[]
  from: string
  to: string
}

export interface Holiday {
  /** `YYYY-MM-DD` in the desk's zone. */
  date: string
  label: string
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

export interface Clocks {
  selfCloseBusinessDays: number
  selfCloseFollowUps: number
  reopenDays: number
  inactivityDays: number
  inactivityWarningDays: number
  activationDays: number
  /** An invitation with so many days left is worth a warning. */
  activationWarningDays: number
}

/** What the desk does not do, told by words, and who does. */
export interface ScopeRule extends Named {
  /** Words or phrases, without case; one that ends in `*` is the beginning of a word. */
  words: string[]
  /** Where it belongs, as the end of “It may belong to …”. */
  where: string
  /** Who that is; left out where it is none of these. */
  place?: ScopePlace
}

/** Who does what the desk does not. */
export type ScopePlace = 'state' | 'services' | 'third-party' | 'coach' | 'policy'

export interface Limits {
  subjectCharacters: number
  bodyCharacters: number
  attachmentBytes: number
  /** Endings of file names, without the dot. */
  attachmentTypes: string[]
}

/** How people and jobs sign in to a team's server. Elsewhere nobody does. */
export interface SignInRules {
  /** On how many a person is signed in at once. */
  devices: number
  /** How long a code works that is mailed or made by the desk. */
  codeMinutes: number
  /** How many codes one person is mailed in ten minutes. */
  codesInTenMinutes: number
  /** How long a token of a device works before it is renewed. */
  tokenMinutes: number
  /** How far the proof of a device's key may be from now. */
  proofSeconds: number
  /** The longest that the token of a job may last. */
  jobTokenDays: number
}

/** How cases are treated that jobs and monitors report, and what is said of a case that cannot wait. */
export interface OutageRules {
  /** Repeated calls under one dedupe key leave one comment in so many minutes; those between are counted. */
  commentMinutes: number
  /** Said below the next comment; `{calls}` is how many were counted, `{since}` since when. */
  counted: string
  /** Said where an incident is open already; `{notice}` is its id, `{title}` its title. */
  known: string
  call: {
    /** Ids of the priorities that are worth a call. */
    priorities: string[]
    /** Said once such a case is filed; `{key}` is the key of the phone menu, `{number}` the case number. */
    text: string
  }
}

export interface PhoneKey {
  key: string
  about: string
  /** What it is for, where a rule follows from it. */
  use?: 'case' | 'new' | 'outage'
  /** Ids of the modules whose cases it is for. */
  modules?: string[]
}

/** What a desk wants to be told although it may say who a student is. */
export interface PrivacyRules {
  provenance: Provenance
  /** Rules of the privacy screen that say nothing of a text there; what stops a text stops it on every desk. */
  allowed: ('PRIV-ID' | 'PRIV-CONTACT')[]
}

export interface Phone {
  provenance: Provenance
  keys: PhoneKey[]
  /** Outages of districts that the vendor hosts are taken at any hour. */
  outagesAnyHour?: boolean
  /** Minutes within which the desk calls back about an outage outside its hours. */
  callBackMinutes?: number
  /** What to have at hand. */
  atHand?: string[]
}

export interface Resource extends Named {
  url: string
  /** What is chosen there, in order: `['Support', 'Notifications']`. */
  menu?: string[]
  /** Whose sign-in it wants; left out for none. */
  signIn?: 'portal' | 'community'
}

/** Something that a new contact does once. */
export interface OnboardingStep extends Named {
  about: string
  /** Ids of the roles it is for; left out for all. */
  roles?: string[]
  /** Id of the page it is about. */
  resource?: string
  /** What campus can see of it by itself. */
  seen?: 'account-active' | 'portal-answers' | 'mail-arrived'
}

/** Everything that makes a portal one particular desk. Facts about one district are not here; they live in the store. */
export interface Catalog {
  id: string
  title: string
  /** Who answers: `Infinite Campus Support`. */
  desk: string
  /** IANA zone of the desk's hours, dates and windows. */
  zone: string
  /** First case number on an empty portal. */
  firstCaseNumber: number
  types: Section<CaseType>
  modules: Section<Named>
  statuses: Section<Status>
  priorities: Section<Priority>
  defaultPriority: string
  sites: Section<SiteKind>
  /** Notification mails: who sends them, and what in them tells a status. */
  mail: Section<MailPhrase> & { senders: string[] }
  /** The form of the web portal, in its order. */
  form: Section<FormEntry>
  scope: Section<ScopeRule>
  escalations: Section<Escalation>
  roles: Section<Role>
  contacts: ContactRules & { provenance: Provenance }
  lifecycle: Lifecycle
  clocks: Clocks & { provenance: Provenance }
  hours: { provenance: Provenance; weekly: WeeklyHours[] }
  holidays: Section<Holiday>
  maintenance: { provenance: Provenance; weekly: WeeklyHours[] }
  /** Where sites are refreshed and updated: the name of that page on the portal. */
  updates: { provenance: Provenance; page: string }
  limits: Limits & { provenance: Provenance }
  signIn: SignInRules & { provenance: Provenance }
  outages: OutageRules & { provenance: Provenance }
  /** Which part of its cases, in percent, the desk says it solves at the first level; left out where it says none. */
  firstLevel?: { provenance: Provenance; percent: number }
  /** What this desk wants to be told all the same; left out where there is nothing. */
  privacy?: PrivacyRules
  phone: Phone
  resources: Section<Resource>
  onboarding: Section<OnboardingStep>
  /** Whom to ask, in front of a ticket; left out where the desk is asked at once. */
  routing?: Routing
}
