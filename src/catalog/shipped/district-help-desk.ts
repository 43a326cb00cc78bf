import type { Catalog } from '../../support/catalog.ts'
import { schoolRoles } from './district-help-desk/roles.ts'
import { schoolRouting } from './district-help-desk/routing.ts'
import { commonPhrases } from './mail-phrases.ts'
import { ASKS } from './question-sets.ts'
import { READINESS } from './readiness.ts'
import { districtScope } from './scope-of-support.ts'
import { submissionForm } from './submission-form.ts'
import {
  districtOutages,
  startingEscalations,
  startingHolidays,
  startingLimits,
  startingSharedAddresses,
  startingSignIn,
} from './starting-values.ts'

const PUBLISHED = 'After what one large district publishes about its help desk'

/** A district's own desk for its schools, in front of the vendor's. Small on purpose: every district changes it. */
export const districtHelpDesk: Catalog = {
  id: 'district-help-desk',
  title: 'District help desk for Infinite Campus',
  desk: 'Student information team',
  zone: 'America/New_York',
  firstCaseNumber: 1001,
  types: {
    provenance: { grade: 'ours', note: `${PUBLISHED}; the kinds are described there, not listed.` },
    items: [
      {
        id: 'question',
        label: 'Question',
        about: 'How something works, training, scheduling, state reporting',
        readiness: READINESS.ASKING,
        asks: ASKS.ASKING,
        training: true,
      },
      {
        id: 'access-request',
        label: 'Access Request',
        about: 'Rights beyond what a job title brings; needs the access form',
        readiness: READINESS.WISH,
        asks: ASKS.PEOPLE,
      },
      {
        id: 'gradebook',
        label: 'Gradebook',
        about: 'After the AP or SIC of the school has ruled out scheduling and enrollment',
        readiness: READINESS.SCHOOL,
        asks: ASKS.SCHOOL,
      },
      {
        id: 'parent-portal',
        label: 'Parent Portal',
        about: 'After the school has checked activation key, guardian and portal boxes, and the household',
        readiness: READINESS.SCHOOL,
        asks: ASKS.SCHOOL,
      },
    ],
  },
  modules: {
    provenance: { grade: 'ours', note: 'Starting values: the areas that schools ask about.' },
    items: [
      { id: 'attendance', label: 'Attendance' },
      { id: 'census', label: 'Census and Households' },
      { id: 'enrollment', label: 'Enrollment' },
      { id: 'gradebook', label: 'Gradebook' },
      { id: 'online-registration', label: 'Online Registration' },
      { id: 'parent-portal', label: 'Parent Portal' },
      { id: 'scheduling', label: 'Scheduling' },
      { id: 'state-reporting', label: 'State Reporting' },
      { id: 'user-security', label: 'Access and Rights' },
      { id: 'other', label: 'Other' },
    ],
  },
  statuses: {
    provenance: { grade: 'ours', note: 'Starting values; no list was found.' },
    items: [
      { id: 'new', label: 'New', waitingOn: 'desk', closed: false },
      { id: 'in-progress', label: 'In Progress', waitingOn: 'desk', closed: false },
      { id: 'with-vendor', label: 'With the Vendor', waitingOn: 'desk', closed: false },
      { id: 'pending-answer', label: 'Pending Your Answer', waitingOn: 'requester', closed: false },
      {
        id: 'pending-confirmation',
        label: 'Pending Your Confirmation',
        waitingOn: 'requester',
        closed: false,
      },
      { id: 'closed', label: 'Closed', waitingOn: 'nobody', closed: true },
    ],
  },
  priorities: {
    provenance: { grade: 'ours', note: 'Starting values; only the emergency line is described.' },
    items: [
      {
        id: 'emergency',
        label: 'Emergency',
        about: 'Cannot wait; call too when the specialist answers neither extension nor e-mail',
      },
      { id: 'high', label: 'High', about: 'A class, an office or a deadline is held up' },
      { id: 'normal', label: 'Normal', about: 'Everything else' },
    ],
  },
  defaultPriority: 'normal',
  mail: {
    provenance: {
      grade: 'ours',
      note: 'Name the address your desk writes from; the phrases are starting values.',
    },
    senders: [],
    items: commonPhrases,
  },
  form: {
    provenance: { grade: 'ours', note: 'Every district’s web form has its own fields; begin with these.' },
    items: submissionForm,
  },
  sites: {
    provenance: { grade: 'ours', note: 'The vendor’s sites, as a school meets them.' },
    items: [
      { id: 'production', label: 'Production', about: 'Where daily work happens' },
      {
        id: 'sandbox',
        label: 'Sandbox',
        about: 'Copy for trying things and for training',
        follows: 'production',
      },
      { id: 'staging', label: 'Staging', about: 'Next release, before production gets it' },
    ],
  },
  scope: districtScope,
  escalations: startingEscalations,
  roles: schoolRoles,
  contacts: {
    provenance: {
      grade: 'ours',
      note: 'School employees come and go without a case; nothing is recommended.',
    },
    change: null,
    recommended: [],
    single: [],
    needed: [],
    agreement: 'Agreement of the district with third parties',
    sharedAddresses: startingSharedAddresses,
  },
  lifecycle: {
    initial: 'new',
    closed: 'closed',
    reopened: 'in-progress',
    answered: 'in-progress',
    awaitingAnswer: ['pending-answer', 'pending-confirmation'],
    selfClosing: ['pending-confirmation'],
    resolved: 'pending-confirmation',
    asked: 'pending-answer',
    forwarded: 'with-vendor',
  },
  clocks: {
    provenance: { grade: 'ours', note: 'The clocks of the vendor’s desk, as starting values.' },
    selfCloseBusinessDays: 10,
    selfCloseFollowUps: 3,
    reopenDays: 60,
    inactivityDays: 180,
    inactivityWarningDays: 150,
    activationDays: 7,
    activationWarningDays: 2,
  },
  hours: {
    provenance: {
      grade: 'ours',
      note: `Starting values. ${PUBLISHED}, the aim is an answer within 24 business hours, at peak times within 48 hours.`,
    },
    weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }],
  },
  holidays: startingHolidays,
  maintenance: { provenance: { grade: 'ours', note: 'None of its own; see the vendor’s.' }, weekly: [] },
  updates: { provenance: { grade: 'ours', note: 'Asked of the vendor, not here.' }, page: 'Update Requests' },
  limits: startingLimits,
  signIn: startingSignIn,
  outages: districtOutages,
  privacy: {
    provenance: {
      grade: 'ours',
      note: `${PUBLISHED}, its form takes a student id. Take it out where yours should not (allowed: []).`,
    },
    allowed: ['PRIV-ID'],
  },
  phone: { provenance: { grade: 'ours', note: 'No menu was found.' }, keys: [] },
  resources: {
    provenance: { grade: 'ours', note: 'Add the district’s own pages and forms.' },
    items: [{ id: 'knowledge-base', label: 'Knowledge Base', url: 'https://kb.infinitecampus.com' }],
  },
  onboarding: {
    provenance: { grade: 'ours', note: 'Starting values.' },
    items: [
      {
        id: 'activate',
        label: 'Activate your account',
        about: 'With the code of the invitation.',
        seen: 'account-active',
      },
      {
        id: 'specialist',
        label: 'Know your school’s specialist',
        about: 'Who answers for your school, and who covers when they are away.',
      },
      {
        id: 'correspondence',
        label: 'Read what the team sends',
        about: 'Tasks with their dates: campus notices',
      },
    ],
  },
  routing: schoolRouting,
}
