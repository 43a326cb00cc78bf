import type { Catalog } from '../../../support/catalog.ts'
import type { Verb } from '../../../support/verbs.ts'

const OWN_TICKETS: Verb[] = [
  'case:create',
  'case:list',
  'case:view',
  'case:reply',
  'case:close',
  'case:reopen',
]
const SCHOOL_TICKETS: Verb[] = [...OWN_TICKETS, 'case:update', 'contact:list']

/** Who asks, and who passes on what others ask. */
export const schoolRoles: Catalog['roles'] = {
  provenance: {
    grade: 'ours',
    note: 'The people are those one large district names; what each may do is our starting value.',
  },
  items: [
    {
      id: 'teacher',
      label: 'Teacher',
      about: 'Takes gradebook trouble to the AP or SIC first',
      may: OWN_TICKETS,
    },
    { id: 'secretary', label: 'Secretary', about: 'Has no access to gradebooks', may: OWN_TICKETS },
    { id: 'registrar', label: 'Registrar', about: 'Has no access to gradebooks', may: OWN_TICKETS },
    { id: 'counselor', label: 'Counselor', about: 'Schedules and transcripts', may: OWN_TICKETS },
    {
      id: 'ap',
      label: 'Assistant Principal (AP)',
      about: 'Checks scheduling and enrollment, then passes gradebook trouble on',
      may: SCHOOL_TICKETS,
    },
    {
      id: 'sic',
      label: 'SIC',
      about: 'Checks scheduling and enrollment, then passes gradebook trouble on',
      may: SCHOOL_TICKETS,
    },
    {
      id: 'specialist',
      label: 'Student Information Specialist',
      about: 'Main contact of the schools assigned to them',
      may: [...SCHOOL_TICKETS, 'school:change'],
    },
  ],
}
