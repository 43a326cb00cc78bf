import type { Named, Provenance } from './section.ts'

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

/** What a desk wants to be told although it may say who a student is. */
export interface PrivacyRules {
  provenance: Provenance
  /** Rules of the privacy screen that say nothing of a text there; what stops a text stops it on every desk. */
  allowed: ('PRIV-ID' | 'PRIV-CONTACT')[]
}
