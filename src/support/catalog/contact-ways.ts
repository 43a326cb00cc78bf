import type { Named, Provenance } from './section.ts'

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
