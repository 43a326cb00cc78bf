import type { Catalog } from '../../../support/catalog.ts'
import type { Verb } from '../../../support/verbs.ts'

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
  'contact:list',
]

/** Who may speak with the vendor. */
export const people: Pick<Catalog, 'roles'> = {
  roles: {
    provenance: {
      grade: 'partial',
      note: 'Support and technical contacts are the vendor’s. Its newest text has a table of kinds that was not found and may name more.',
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
        may: CASE_WORK,
      },
    ],
  },
}
