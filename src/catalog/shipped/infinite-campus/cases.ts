import type { Catalog } from '../../../support/catalog.ts'
import { ASKS, OUTAGE_DEFAULTS } from '../question-sets.ts'
import { READINESS } from '../readiness.ts'
import { vendorMail } from '../mail-phrases.ts'
import { vendorForm } from '../submission-form.ts'
import { vendorScope } from '../scope-of-support.ts'
import { startingEscalations, startingLimits } from '../starting-values.ts'
import { STATUSES } from './statuses.ts'

type Cases = Pick<
  Catalog,
  | 'firstCaseNumber'
  | 'types'
  | 'modules'
  | 'statuses'
  | 'priorities'
  | 'defaultPriority'
  | 'form'
  | 'scope'
  | 'escalations'
  | 'mail'
  | 'sites'
  | 'lifecycle'
  | 'clocks'
  | 'limits'
>

/** What a case is made of and what becomes of it. */
export const cases: Cases = {
  firstCaseNumber: 100001,
  types: {
    provenance: {
      grade: 'partial',
      note: 'Application Issue and Modify Support Contact are the portal’s own names; the full list was not found, the others are starting values after what Support is said to resolve. Which readiness rules each needs, and what is asked for it, is ours.',
    },
    items: [
      {
        id: 'application-issue',
        label: 'Application Issue',
        about: 'A tool does not do what the documentation says',
      },
      {
        id: 'question',
        label: 'Question',
        about: 'How something works or should be set up',
        readiness: READINESS.ASKING,
        asks: ASKS.ASKING,
        training: true,
      },
      {
        id: 'outage',
        label: 'Outage',
        about: 'A site or a hosted service cannot be used',
        readiness: READINESS.OUTAGE,
        asks: ASKS.OUTAGE,
        defaults: { module: 'hosting', ...OUTAGE_DEFAULTS },
      },
      {
        id: 'data-investigation',
        label: 'Data Investigation',
        about: 'Find out how data came to be as it is; may need written verification',
        readiness: READINESS.DATA,
        asks: ASKS.DATA,
        sensitive: true,
      },
      {
        id: 'data-restore',
        label: 'Data Restore',
        about: 'Bring back data that was lost; may need written verification',
        readiness: READINESS.DATA,
        asks: ASKS.DATA,
        sensitive: true,
      },
      {
        id: 'configuration-change',
        label: 'System Configuration Change',
        about: 'A setting that only the vendor can change',
        readiness: READINESS.SENSITIVE,
        asks: ASKS.CHANGE,
        sensitive: true,
      },
      {
        id: 'enable-service',
        label: 'Enable a Service',
        about: 'Switch on something the district has licensed',
        readiness: READINESS.WISH,
        asks: ASKS.SERVICE,
      },
      {
        id: 'sensitive-access',
        label: 'Access to Sensitive Information',
        about: 'Information the vendor gives out only after verification',
        readiness: READINESS.SENSITIVE,
        asks: ASKS.SENSITIVE,
        sensitive: true,
      },
      {
        id: 'technical',
        label: 'Technical Topic',
        about: 'Server configuration, error logs, firewall, network, connectivity, Tomcat, ODBC',
        readiness: READINESS.TECHNICAL,
        asks: ASKS.TECHNICAL,
      },
      {
        id: 'modify-support-contact',
        label: 'Modify Support Contact',
        about: 'Add, change, replace or remove an authorized contact, or license a third party',
        readiness: READINESS.PEOPLE,
        asks: ASKS.PEOPLE,
      },
    ],
  },
  modules: {
    provenance: {
      grade: 'ours',
      note: 'The portal’s list of modules was not found. These are starting values; the add-on products are those of phone key 6.',
    },
    items: [
      { id: 'ad-hoc-reporting', label: 'Ad Hoc Reporting' },
      { id: 'attendance', label: 'Attendance' },
      { id: 'behavior', label: 'Behavior' },
      { id: 'calendar', label: 'Calendar' },
      { id: 'campus-parent-student', label: 'Campus Parent and Student' },
      { id: 'census', label: 'Census' },
      { id: 'enrollment', label: 'Enrollment' },
      { id: 'grading-and-standards', label: 'Grading and Standards' },
      { id: 'health', label: 'Health' },
      { id: 'instruction', label: 'Campus Instruction' },
      { id: 'messenger', label: 'Messenger' },
      { id: 'online-registration', label: 'Online Registration' },
      { id: 'scheduling', label: 'Scheduling' },
      { id: 'special-education', label: 'Special Education' },
      { id: 'state-reporting', label: 'State Reporting' },
      { id: 'system-administration', label: 'System Administration' },
      { id: 'transcripts', label: 'Transcripts' },
      { id: 'user-security', label: 'User Security' },
      { id: 'hosting', label: 'Hosting and Connectivity' },
      { id: 'activity-registration', label: 'Activity Registration' },
      { id: 'fees', label: 'Fees' },
      { id: 'finance', label: 'Finance' },
      { id: 'food-service', label: 'Food Service' },
      { id: 'fram', label: 'FRAM' },
      { id: 'online-payments', label: 'Online Payments' },
      { id: 'school-store', label: 'School Store' },
      { id: 'other', label: 'Other' },
    ],
  },
  statuses: {
    provenance: {
      grade: 'partial',
      note: 'From an older description of the portal that breaks off after Scheduled. Assigned to Development is our reading of a newer one; Closed must exist but its exact name was not found. Which status follows which is our guess.',
    },
    items: STATUSES,
  },
  priorities: {
    provenance: {
      grade: 'ours',
      note: 'The portal has a priority, but its values and response times were not found. Only the word critical is the vendor’s.',
    },
    items: [
      {
        id: 'critical',
        label: 'Critical',
        about: 'Production, a process is blocked, no way around it, a school or a legal deadline at stake',
      },
      { id: 'high', label: 'High', about: 'Blocked for some, or due within five business days' },
      { id: 'medium', label: 'Medium', about: 'Slowed, or there is a way around it' },
      { id: 'low', label: 'Low', about: 'A question, looks, documentation' },
    ],
  },
  defaultPriority: 'medium',
  form: vendorForm,
  scope: vendorScope,
  escalations: startingEscalations,
  mail: vendorMail,
  sites: {
    provenance: {
      grade: 'documented',
      note: 'Production, Sandbox and Staging are described by the vendor (of Staging only the beginning was found), Preview only in older text. Hosted districts may lack Staging and Preview.',
    },
    items: [
      { id: 'production', label: 'Production', about: 'Where daily work and reports happen' },
      {
        id: 'sandbox',
        label: 'Sandbox',
        about: 'Copy of production for trying things; refreshed on request',
        follows: 'production',
        refreshable: true,
      },
      {
        id: 'staging',
        label: 'Staging',
        about: 'For reviewing a release before production gets it',
        refreshable: true,
      },
      { id: 'preview', label: 'Preview', about: 'Named in older text only', refreshable: true },
    ],
  },
  lifecycle: {
    initial: 'new',
    closed: 'closed',
    reopened: 'assigned',
    answered: 'assigned',
    awaitingAnswer: ['pending-customer-input', 'pending-customer-verification'],
    selfClosing: ['pending-customer-verification'],
    resolved: 'pending-customer-verification',
    asked: 'pending-customer-input',
  },
  clocks: {
    provenance: {
      grade: 'documented',
      note: 'Ten business days with up to three follow-ups, sixty days, seven days and 180 days are the vendor’s. The warnings at 150 days and two days before an invitation ends, and when in the ten days a follow-up comes, are ours.',
    },
    selfCloseBusinessDays: 10,
    selfCloseFollowUps: 3,
    reopenDays: 60,
    inactivityDays: 180,
    inactivityWarningDays: 150,
    activationDays: 7,
    activationWarningDays: 2,
  },
  limits: startingLimits,
}
