import type { Contact } from '../../../support/contact.ts'
import type { Notice } from '../../../support/notice.ts'

export const DISTRICT = { id: 'cedar-valley', name: 'Cedar Valley Unified' }

export const SITES = [
  { site: 'production', release: 'Campus.2603.12' },
  { site: 'sandbox', release: 'Campus.2603.12' },
  { site: 'staging', release: 'Campus.2604.1' },
]

export const SCHOOLS = [
  'Cedar Valley High',
  'Northfield High',
  'Juniper Middle',
  'Prairie View Middle',
  'Maple Street Elementary',
  'Rivers Edge Elementary',
]

type SampleContact = Pick<Contact, 'name' | 'role' | 'state'> & {
  email: string
  activeDaysAgo: number | null
}

/** The last but one is close to the day on which silent contacts are flagged. */
export const CONTACTS: SampleContact[] = [
  {
    name: 'Priya Raman',
    email: 'praman@cedarvalley.example',
    role: 'support',
    state: 'active',
    activeDaysAgo: 0.3,
  },
  {
    name: 'Tom Okafor',
    email: 'tokafor@cedarvalley.example',
    role: 'support',
    state: 'active',
    activeDaysAgo: 1,
  },
  {
    name: 'Lena Brandt',
    email: 'lbrandt@cedarvalley.example',
    role: 'technical',
    state: 'active',
    activeDaysAgo: 2,
  },
  {
    name: 'Joan Whitfield',
    email: 'jwhitfield@cedarvalley.example',
    role: 'support',
    state: 'active',
    activeDaysAgo: 171,
  },
  {
    name: 'Marcus Bell',
    email: 'mbell@cedarvalley.example',
    role: 'support',
    state: 'invited',
    activeDaysAgo: null,
  },
]

export const ADVISORS = ['Erin Sandoval', 'Dev Malhotra', 'Katie Lindgren', 'Ruben Ortiz']

type SampleNotice = Pick<Notice, 'kind' | 'title' | 'body' | 'state'> & {
  startsIn: number
  endsIn: number | null
}

/** Times in days from now. */
export const NOTICES: SampleNotice[] = [
  {
    kind: 'incident',
    title: 'Messages are sent late',
    body: 'Scheduled Messenger messages leave up to 40 minutes late for districts in the cloud. Nothing is lost; the queue is being worked off. Cases about it need not be filed.',
    state: 'open',
    startsIn: -0.15,
    endsIn: null,
  },
  {
    kind: 'maintenance',
    title: 'Release Campus.2604 for production sites',
    body: 'Production and sandbox are updated in the regular window. Campus is not available for up to three hours. Staging has the release already.',
    state: 'open',
    startsIn: 14,
    endsIn: 14.125,
  },
]
