import { REQUEST_STATUSES } from '../../support/request.ts'
import { HAND_OFF_FIELDS, WRITE_FIELDS } from '../fields.ts'
import { KEY } from '../flags.ts'
import type { CommandSpec, FlagSpec } from '../spec.ts'

export const REQUEST_FIELDS = [
  ...[
    'id',
    'kind',
    'site',
    'status',
    'release',
    'at',
    'scheduledAt',
    'startedAt',
    'endedAt',
    'note',
    'reason',
  ],
  ...['contact', 'district', 'createdAt', 'updatedAt'],
] as const

const ID = { name: 'ID', about: 'Six letters, as `campus request list` shows them', required: true } as const

const WAITING = {
  wait: {
    kind: 'boolean',
    about: 'Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running',
  },
  timeout: { kind: 'text', about: 'How long to wait, with its unit (normally 6h)', value: 'TIME' },
} as const satisfies Record<string, FlagSpec>

const ASKING = {
  note: { kind: 'text', about: 'Anything the desk should know', value: 'TEXT' },
  ...WAITING,
  key: KEY,
} as const satisfies Record<string, FlagSpec>

const AT = 'A time with its zone, a date, or next-window for the maintenance window'

export const requestRefresh = {
  path: ['request', 'sandbox-refresh'],
  about: 'Ask for a site to be overwritten with a copy of production',
  details:
    'Asks you to type the name of the site, or takes --yes. What it collides with is said before it is sent; a second open request for the same site is refused (exit 7).',
  args: [],
  flags: {
    site: { kind: 'text', about: 'Site to overwrite (normally sandbox)', value: 'SITE', complete: 'sites' },
    at: { kind: 'text', about: `${AT} (normally as soon as possible)`, value: 'TIME' },
    ...ASKING,
  },
  examples: [
    ['campus request sandbox-refresh --dry-run', 'show the plan and do nothing'],
    ['campus request sandbox-refresh --yes --wait --timeout 6h --json', 'from a script, followed to its end'],
  ],
  fields: [...REQUEST_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const requestUpdate = {
  path: ['request', 'version-update'],
  about: 'Ask for a site to be updated to a version',
  details:
    'For technical contacts of districts with Cloud Choice; a district that is updated with its state or consortium cannot ask alone (exit 5). A version that is older than the present one is refused (exit 7).',
  args: [],
  flags: {
    site: { kind: 'text', about: 'Site to update', value: 'SITE', complete: 'sites' },
    to: { kind: 'text', about: 'Version, such as 2603.12', value: 'VERSION' },
    at: { kind: 'text', about: AT, value: 'TIME' },
    ...ASKING,
  },
  examples: [
    [
      'campus request version-update --site production --to 2603.12 --at next-window --dry-run',
      'show the plan',
    ],
    [
      'campus request version-update --site staging --to 2604.1 --at "2027-01-16 18:00 America/Chicago" --yes',
      'at a time, without asking',
    ],
  ],
  fields: [...REQUEST_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const requestList = {
  path: ['request', 'list'],
  about: 'List refreshes and version updates, the newest first',
  args: [],
  flags: {
    open: { kind: 'boolean', about: 'Only those that have not ended' },
    site: { kind: 'text', about: 'Only for this site', value: 'SITE', complete: 'sites' },
    limit: { kind: 'integer', about: 'How many at most (1 to 1000, normally 50)', value: 'N' },
  },
  examples: [
    ['campus request list --open', 'what is asked for or runs'],
    ['campus request list --site sandbox --json=id,status,endedAt', 'for a script'],
  ],
  fields: REQUEST_FIELDS,
} as const satisfies CommandSpec

export const requestView = {
  path: ['request', 'view'],
  about: 'Show an update request and what became of it; --wait follows it',
  args: [ID],
  flags: WAITING,
  examples: [
    ['campus request view bqtmrw', 'where it stands'],
    ['campus request view bqtmrw --wait --timeout 6h', 'take up the waiting again'],
  ],
  fields: [...REQUEST_FIELDS, 'history'],
} as const satisfies CommandSpec

export const requestCancel = {
  path: ['request', 'cancel'],
  about: 'Call back an update request that has not begun',
  args: [ID],
  flags: { reason: { kind: 'text', about: 'Why', value: 'TEXT' }, key: KEY },
  examples: [
    ['campus request cancel bqtmrw', 'asks first at a terminal'],
    ['campus request cancel bqtmrw --reason "Testing goes on until Monday." --yes', 'from a script'],
  ],
  fields: [...REQUEST_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const requestRecord = {
  path: ['request', 'update'],
  about: 'Tell what happened to an update request on a web portal',
  details: 'Where a person keeps the record; elsewhere the desk moves it on.',
  args: [ID],
  flags: {
    status: {
      kind: 'text',
      about: 'What it is there now',
      value: 'STATUS',
      choices: REQUEST_STATUSES.filter((status) => status !== 'to-be-handed-off'),
    },
    at: { kind: 'text', about: 'When that is or was (normally now)', value: 'TIME' },
    reason: { kind: 'text', about: 'Why it failed or was cancelled', value: 'TEXT' },
    key: KEY,
  },
  examples: [
    ['campus request update bqtmrw --status requested --portal vendor', 'you asked for it on the page'],
    ['campus request update bqtmrw --status done --portal vendor', 'it is done'],
  ],
  fields: [...REQUEST_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec
