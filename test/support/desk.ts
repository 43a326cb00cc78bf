import type { Catalog } from '../../src/support/catalog.ts'
import type { BusinessRules } from '../../src/support/time/business.ts'

/** Monday to Thursday until 18:00, Friday until 16:00; Thanksgiving 2026 and the Friday after are holidays. */
export const RULES: BusinessRules = {
  zone: 'America/Chicago',
  weekly: [
    { days: [1, 2, 3, 4], from: '06:00', to: '18:00' },
    { days: [5], from: '06:00', to: '16:00' },
  ],
  holidays: new Set(['2026-11-26', '2026-11-27']),
}

const provenance = { grade: 'ours', note: 'for tests' } as const

export const CATALOG: Catalog = {
  id: 'test',
  title: 'Test',
  desk: 'Test Desk',
  zone: RULES.zone,
  firstCaseNumber: 1,
  types: { provenance, items: [] },
  modules: { provenance, items: [] },
  statuses: { provenance, items: [] },
  priorities: { provenance, items: [] },
  defaultPriority: 'normal',
  form: { provenance, items: [] },
  mail: { provenance, senders: [], items: [] },
  sites: { provenance, items: [] },
  scope: { provenance, items: [] },
  escalations: { provenance, items: [] },
  roles: { provenance, items: [] },
  contacts: {
    provenance,
    change: null,
    recommended: [],
    single: [],
    needed: [],
    agreement: 'Agreement',
    sharedAddresses: [],
  },
  updates: { provenance, page: 'Update Requests' },
  lifecycle: {
    initial: 'new',
    closed: 'closed',
    reopened: 'in-progress',
    answered: 'in-progress',
    awaitingAnswer: ['pending-verification'],
    selfClosing: ['pending-verification'],
    resolved: 'pending-verification',
    asked: 'pending-verification',
  },
  clocks: {
    provenance,
    selfCloseBusinessDays: 10,
    selfCloseFollowUps: 3,
    reopenDays: 60,
    inactivityDays: 180,
    inactivityWarningDays: 150,
    activationDays: 14,
    activationWarningDays: 2,
  },
  hours: { provenance, weekly: [...RULES.weekly] },
  holidays: { provenance, items: [...RULES.holidays].map((date) => ({ date, label: 'Holiday' })) },
  maintenance: { provenance, weekly: [] },
  limits: {
    provenance,
    subjectCharacters: 200,
    bodyCharacters: 10_000,
    attachmentTypes: ['txt', 'png', 'csv', 'pdf', 'zip'],
    attachmentBytes: 1_000_000,
  },
  signIn: {
    provenance,
    devices: 3,
    codeMinutes: 10,
    codesInTenMinutes: 3,
    tokenMinutes: 10,
    proofSeconds: 60,
    jobTokenDays: 400,
  },
  outages: {
    provenance,
    commentMinutes: 15,
    counted: 'And {calls} since {since}.',
    known: 'Known as {notice}: {title}',
    call: {
      priorities: ['high'],
      text: 'File {number} first, then call and press {key}.',
    },
  },
  phone: { provenance, keys: [] },
  resources: { provenance, items: [] },
  onboarding: { provenance, items: [] },
}
