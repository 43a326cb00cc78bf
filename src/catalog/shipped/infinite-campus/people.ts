import type { Catalog } from '../../../support/catalog.ts'
import type { Verb } from '../../../support/verbs.ts'
import { startingSharedAddresses } from '../starting-values.ts'

const CASE_WORK: Verb[] = [
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
  'contact:list',
  'contact:change',
  'contact:activate',
  'contact:seen',
  'request:list',
]

const UPDATES: Verb[] = ['request:create', 'request:cancel', 'request:status']

/** Who may speak with the vendor, and how a district keeps their list. */
export const people: Pick<Catalog, 'roles' | 'contacts'> = {
  roles: {
    provenance: {
      grade: 'partial',
      note: 'Support and technical contacts are the vendor’s. Its newest text has a table of kinds that was not found and may name more. That a support contact asks for no update is how we read it.',
    },
    items: [
      {
        id: 'support',
        label: 'Authorized Support Contact',
        about: 'Questions and issues of the district’s users',
        may: CASE_WORK,
      },
      {
        id: 'technical',
        label: 'Authorized Technical Contact',
        about: 'All a support contact does, and sites, updates, servers and networks',
        may: [...CASE_WORK, ...UPDATES],
      },
    ],
  },
  contacts: {
    provenance: {
      grade: 'documented',
      note: 'Two support contacts and one technical contact are the vendor’s recommendation, not a limit. Which addresses look shared is ours.',
    },
    change: { type: 'modify-support-contact', module: 'user-security' },
    recommended: [
      { role: 'support', count: 2 },
      { role: 'technical', count: 1 },
    ],
    single: ['technical'],
    needed: ['support', 'technical'],
    agreement: 'Limited License Agreement',
    sharedAddresses: startingSharedAddresses,
  },
}
