import type { Catalog, Named, Provenance, Section } from '../../src/support/catalog.ts'

const provenance: Provenance = { grade: 'ours', note: 'for tests' }

function section<Item>(items: Item[]): Section<Item> {
  return { provenance, items }
}

function named(...ids: string[]): Section<Named & { about: string }> {
  return section(ids.map((id) => ({ id, label: id.replaceAll('-', ' '), about: '' })))
}

/** A small desk with every kind of rule, in UTC and without holidays. */
export const TEST_CATALOG: Catalog = {
  id: 'test',
  title: 'Test desk',
  desk: 'Test Support',
  zone: 'UTC',
  firstCaseNumber: 1001,
  types: named('application-issue', 'question', 'modify-support-contact'),
  modules: named('attendance', 'grading-and-standards', 'messenger'),
  statuses: section([
    { id: 'new', label: 'New', waitingOn: 'desk', closed: false },
    { id: 'assigned', label: 'Assigned', waitingOn: 'desk', closed: false },
    { id: 'pending-customer-input', label: 'Pending input', waitingOn: 'requester', closed: false },
    {
      id: 'pending-customer-verification',
      label: 'Pending verification',
      waitingOn: 'requester',
      closed: false,
    },
    { id: 'closed', label: 'Closed', waitingOn: 'nobody', closed: true },
  ]),
  priorities: named('low', 'normal', 'high'),
  defaultPriority: 'normal',
  mail: { ...section([]), senders: ['desk@desk.example'] },
  form: section([
    { id: 'type', label: 'Case Type', from: ['type'], choose: true },
    { id: 'subject', label: 'Subject', from: ['subject'], choose: false },
    { id: 'description', label: 'Description', from: ['description', 'steps'], choose: false },
  ]),
  sites: section([
    { id: 'production', label: 'production', about: '' },
    { id: 'sandbox', label: 'sandbox', about: '', follows: 'production', refreshable: true },
    { id: 'staging', label: 'staging', about: '', refreshable: true },
    { id: 'preview', label: 'preview', about: '', refreshable: true },
  ]),
  scope: { provenance, items: [] },
  escalations: named('deadline', 'no-progress'),
  contacts: {
    provenance,
    change: { type: 'modify-support-contact', module: 'messenger' },
    recommended: [
      { role: 'support', count: 2 },
      { role: 'technical', count: 1 },
    ],
    single: ['technical'],
    needed: ['support', 'technical'],
    agreement: 'License Agreement',
    sharedAddresses: ['helpdesk', 'office'],
  },
  roles: section([
    {
      id: 'technical',
      label: 'Technical contact',
      about: '',
      may: [
        ...[
          'case:create',
          'case:list',
          'case:view',
          'case:reply',
          'case:close',
          'case:reopen',
          'case:update',
          'case:status',
          'case:import-mail',
          'case:escalate',
          'case:take',
        ],
        ...['contact:list', 'contact:change', 'contact:activate', 'contact:seen'],
        ...['request:create', 'request:list', 'request:cancel', 'request:status'],
      ],
    },
    {
      id: 'support',
      label: 'Support contact',
      about: '',
      may: [
        'case:create',
        'case:list',
        'case:view',
        'case:reply',
        'case:close',
        'case:reopen',
        'case:escalate',
        'case:take',
        ...['contact:list', 'contact:change', 'contact:activate', 'contact:seen', 'request:list'],
      ],
    },
    { id: 'observer', label: 'Observer', about: '', may: ['case:list', 'case:view', 'contact:list'] },
  ]),
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
    provenance,
    selfCloseBusinessDays: 10,
    selfCloseFollowUps: 3,
    reopenDays: 60,
    inactivityDays: 180,
    inactivityWarningDays: 150,
    activationDays: 7,
    activationWarningDays: 2,
  },
  hours: { provenance, weekly: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '18:00' }] },
  holidays: section([]),
  maintenance: { provenance, weekly: [{ days: [4], from: '00:30', to: '03:30' }] },
  updates: { provenance, page: 'Update Requests' },
  limits: {
    provenance,
    subjectCharacters: 120,
    bodyCharacters: 2000,
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
  resources: section([]),
  onboarding: section([]),
}
