import type { CaseType, Escalation, Lifecycle, Limits, Priority, SiteKind, Status } from './catalog/cases.ts'
import type { OutageRules, Phone, Resource } from './catalog/contact-ways.ts'
import type { ContactRules, OnboardingStep, Role, SignInRules } from './catalog/people.ts'
import type { Named, Provenance, Section } from './catalog/section.ts'
import type { FormEntry, MailPhrase, PrivacyRules, ScopeRule } from './catalog/texts.ts'
import type { Clocks, Holiday, WeeklyHours } from './catalog/time.ts'
import type { Routing } from './routing/protocols.ts'

export type * from './catalog/cases.ts'
export type * from './catalog/contact-ways.ts'
export type * from './catalog/people.ts'
export type * from './catalog/section.ts'
export type * from './catalog/texts.ts'
export type * from './catalog/time.ts'

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
