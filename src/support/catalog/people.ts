import type { Named } from './section.ts'

export interface Role extends Named {
  about: string
  /** Verbs of the port (`case:create`) that the role may use. */
  may: string[]
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
