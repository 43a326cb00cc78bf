/** The stable JSON field names of resources that several commands print. A change here is a breaking change. */
export const CASE_FIELDS = [
  'number',
  'id',
  'subject',
  'type',
  'module',
  'priority',
  'status',
  'waitingOn',
  'contact',
  'site',
  'release',
  'dueDate',
  'createdAt',
  'updatedAt',
  'closedAt',
  'test',
  'revision',
  'district',
  'caller',
  'advisor',
  'escalation',
  'verification',
] as const

export const CASE_DETAIL_FIELDS = [
  ...CASE_FIELDS,
  'statusSince',
  'answers',
  'attachments',
  'comments',
  'participants',
  'links',
  'contactChange',
  'history',
  'clocks',
  'portal',
  'reach',
] as const

/** What a person must do, beside the resource. */
export const HAND_OFF_FIELDS = ['handOff', 'next', 'task', 'text', 'fields', 'url'] as const

/** What is said beside a new case. */
export const BESIDE_FIELDS = ['readiness', 'similar', 'notices', 'dedupe'] as const

export const WRITE_FIELDS = ['outcome', 'key', 'portal', 'reach'] as const

export const TRANSITION_FIELDS = [...CASE_FIELDS, 'before', 'after', ...WRITE_FIELDS] as const
