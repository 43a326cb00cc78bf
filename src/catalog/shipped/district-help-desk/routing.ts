import type { RouteProtocol, Routing, RouteTopic, RouteWay } from '../../../support/routing/protocols.ts'

/** In the order in which they win where a text has as many words of two. */
const TOPICS: RouteTopic[] = [
  {
    id: 'parent-portal',
    label: 'Parent Portal',
    words: [
      'parent*',
      'guardian*',
      'activation key*',
      'authorization key*',
      'household*',
      'mother',
      'father',
    ],
    type: 'parent-portal',
    module: 'parent-portal',
  },
  {
    id: 'access',
    label: 'Access and rights',
    words: ['access*', 'right', 'rights', 'permission*', 'user group*', 'new user*', 'password*'],
    type: 'access-request',
    module: 'user-security',
  },
  {
    id: 'gradebook',
    label: 'Gradebook',
    words: ['gradebook*', 'grade book*', 'grading', 'grades', 'scores', 'assignments'],
    type: 'gradebook',
    module: 'gradebook',
  },
  {
    id: 'state-reporting',
    label: 'State reporting',
    words: ['state report*', 'reporting error*', 'state error*', 'data collection*', 'fte'],
    type: 'question',
    module: 'state-reporting',
  },
  {
    id: 'scheduling',
    label: 'Scheduling',
    words: ['schedul*', 'section*', 'course*', 'roster*', 'master schedule'],
    type: 'question',
    module: 'scheduling',
  },
  {
    id: 'enrollment',
    label: 'Enrollment and registration',
    words: ['enroll*', 'enrol', 'withdraw*', 'transfer*', 'registration*', 'olr'],
    type: 'question',
    module: 'enrollment',
  },
  {
    id: 'attendance',
    label: 'Attendance',
    words: ['attendance', 'absen*', 'tardy', 'tardies', 'late bus'],
    type: 'question',
    module: 'attendance',
  },
  {
    id: 'training',
    label: 'Training',
    words: ['train*', 'learn*', 'show me', 'how do i', 'how to', 'one-on-one'],
    type: 'question',
    module: 'other',
  },
  { id: 'other', label: 'Anything else', words: [], type: 'question', module: 'other' },
]

const WAYS: RouteWay[] = [
  {
    id: 'ticket',
    label: 'Ticket',
    kind: 'ticket',
    about: 'It goes straight to the student information team, and its status can be seen at any time.',
  },
  { id: 'mail', label: 'E-mail', kind: 'mail', about: 'To the specialist of the school.' },
  {
    id: 'appointment',
    label: 'Appointment',
    kind: 'appointment',
    about: 'An hour with the specialist of the school.',
  },
  {
    id: 'access-form',
    label: 'Access request form',
    kind: 'form',
    about: 'For rights beyond what a job title brings.',
  },
  {
    id: 'parent-desk',
    label: 'Help desk for parents',
    kind: 'desk',
    about: 'The district’s own desk for families; it answers in its own time.',
  },
  {
    id: 'vendor',
    label: 'Vendor’s support',
    kind: 'desk',
    about: 'By one of the district’s authorized contacts.',
  },
]

const DETAILS =
  'With all that is needed to see it: course and section, screen, steps, and students by their number, never by name.'
const LEADERS = ['ap', 'sic']
const TO_LEADERS = {
  then: { way: 'ticket', about: DETAILS, by: LEADERS },
  urgent: { way: 'mail', about: 'In place of the ticket, with the same details.', by: LEADERS },
  emergency: true,
} as const

/** The narrowest that fits is taken: one for some roles before one for a topic, and that before one for all. */
const PROTOCOLS: RouteProtocol[] = [
  {
    id: 'gradebook-office',
    label: 'Gradebook, seen from the office',
    roles: ['secretary', 'registrar'],
    topics: ['gradebook'],
    ask: {
      roles: LEADERS,
      about: 'An office has no access to gradebooks: have the teacher take it to them.',
    },
    ...TO_LEADERS,
  },
  {
    id: 'gradebook-school',
    label: 'Gradebook, after a teacher has told it',
    roles: LEADERS,
    topics: ['gradebook'],
    tryBefore: [
      'Is it scheduling: the section, its teacher, its terms?',
      'Is it enrollment: are the students in that section, from which day on?',
    ],
    ask: { specialist: true, about: 'Main contact of the school for everything in Infinite Campus.' },
    then: { way: 'ticket', about: DETAILS },
    urgent: { way: 'mail', about: 'In place of the ticket, with the same details.' },
    emergency: true,
  },
  {
    id: 'team',
    label: 'Within the team',
    roles: ['specialist'],
    then: {
      way: 'vendor',
      about: 'What the team cannot solve goes to the vendor, once the school’s part of it is done.',
    },
  },
  {
    id: 'gradebook-class',
    label: 'Gradebook, seen from the class',
    topics: ['gradebook'],
    ask: { roles: LEADERS, about: 'They see whether scheduling or enrollment is behind it.' },
    ...TO_LEADERS,
  },
  {
    id: 'access',
    label: 'Rights beyond a job title',
    topics: ['access'],
    tryBefore: ['Is it more than the job title brings? What it brings needs no form.'],
    then: { way: 'access-form', about: 'Filled in for each person who needs it.' },
  },
  {
    id: 'parent-portal',
    label: 'A parent’s account',
    topics: ['parent-portal'],
    tryBefore: [
      'Has each parent the key that is theirs? Every person has one of their own; that of another parent does not work.',
      'A parent sees no student: are the guardian and the portal box ticked on the relationships?',
      'A parent sees only some of their students: the same boxes, and is the household there twice, or split?',
    ],
    then: {
      way: 'parent-desk',
      about:
        'The parent asks there, when the school cannot correct it; nobody sends parents to a specialist.',
    },
  },
  {
    id: 'training',
    label: 'Being shown something',
    topics: ['training'],
    ask: { specialist: true, about: 'Training is theirs, too.' },
    then: { way: 'appointment', about: 'At a time that suits both.' },
  },
  {
    id: 'anything',
    label: 'Everything else',
    ask: { specialist: true, about: 'Main contact of the school for everything in Infinite Campus.' },
    then: { way: 'ticket', about: DETAILS },
    urgent: { way: 'mail', about: 'In place of the ticket, with the same details.' },
    emergency: true,
  },
]

/** Whom to ask, after what one large district publishes. */
export const schoolRouting: Routing = {
  provenance: {
    grade: 'ours',
    note: 'After what one large district publishes about its help desk: its protocols, 24 business hours, up to 48 hours at peak times. Its words, topics and the dates of the peaks are our starting values. Business hours are counted while the desk is open.',
  },
  topics: TOPICS,
  ways: WAYS,
  protocols: PROTOCOLS,
  emergency: {
    label: 'Emergency line',
    when: [
      'It is an emergency.',
      'The specialist did not answer at the extension.',
      'The specialist did not answer by e-mail.',
    ],
    words: ['emergency', 'emergencies', 'whole school', 'all schools', 'outage', 'is down'],
    priority: 'emergency',
  },
  answer: {
    hours: 24,
    unit: 'business-hours',
    peak: {
      hours: 48,
      unit: 'hours',
      spans: [
        { id: 'opening', label: 'start of the school year', from: '07-20', to: '09-10' },
        { id: 'closing', label: 'end of the school year', from: '05-10', to: '06-15' },
      ],
    },
  },
}
