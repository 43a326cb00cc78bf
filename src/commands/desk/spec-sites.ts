import { WRITE_FIELDS } from '../fields.ts'
import { KEY, OVERRIDE } from '../flags.ts'
import { REQUEST_FIELDS } from '../request/spec.ts'
import type { CommandSpec } from '../spec.ts'

const REQUEST = {
  name: 'ID',
  about: 'Update request, as `campus request list` shows it',
  required: true,
} as const
const MOVED = { args: [REQUEST], fields: [...REQUEST_FIELDS, ...WRITE_FIELDS] } as const
const REASON = { kind: 'text', about: 'Why', value: 'TEXT' } as const

export const deskSchedule = {
  path: ['desk', 'request', 'schedule'],
  about: 'Say when an update request will be carried out',
  ...MOVED,
  flags: {
    at: { kind: 'text', about: 'A time with its zone, a date, or next-window', value: 'TIME' },
    key: KEY,
  },
  examples: [
    ['campus desk request schedule bqtmrw --at next-window', 'in the next maintenance window'],
    ['campus desk request schedule bqtmrw --at "2027-01-16 18:00 America/Chicago"', 'at a time'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

export const deskStart = {
  path: ['desk', 'request', 'start'],
  about: 'Say that an update request is being carried out',
  ...MOVED,
  flags: { key: KEY },
  examples: [
    ['campus desk request start bqtmrw', 'it runs now'],
    ['campus desk request start bqtmrw --json=status', 'for a script'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

export const deskFinish = {
  path: ['desk', 'request', 'finish'],
  about: 'Say that an update request is done',
  ...MOVED,
  flags: { key: KEY },
  examples: [
    ['campus desk request finish bqtmrw', 'the site’s version is known then, too'],
    ['campus desk request finish bqtmrw --json=status', 'for a script'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

export const deskFail = {
  path: ['desk', 'request', 'fail'],
  about: 'Say that an update request could not be carried out',
  ...MOVED,
  flags: { reason: REASON, override: OVERRIDE, key: KEY },
  examples: [
    ['campus desk request fail bqtmrw --reason "The disk of the site is full."', 'with the reason'],
    ['campus desk request fail bqtmrw', 'asks for the reason'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

const NOTICE = { name: 'ID', about: 'Notice, as `campus notices` lists it', required: true } as const
const NOTICE_FIELDS = [
  'id',
  'kind',
  'title',
  'body',
  'state',
  'startsAt',
  'endsAt',
  'updates',
  'readAt',
  'readers',
  ...WRITE_FIELDS,
]

export const deskNoticePost = {
  path: ['desk', 'notice', 'post'],
  about: 'Post a notice: an incident (orange), maintenance (green) or a task with a date',
  args: [],
  flags: {
    kind: {
      kind: 'text',
      about: 'What it is',
      value: 'KIND',
      choices: ['incident', 'maintenance', 'task'],
    },
    title: { kind: 'text', about: 'One line', value: 'TEXT' },
    body: { kind: 'text', about: 'What happens, and what to do', value: 'TEXT' },
    from: { kind: 'text', about: 'When it begins (normally now)', value: 'TIME' },
    until: { kind: 'text', about: 'When it ends, or the due date of a task', value: 'TIME' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    [
      'campus desk notice post --kind incident --title "Messages are sent late" --body "Nothing is lost; the queue is worked off."',
      'an incident',
    ],
    [
      'campus desk notice post --kind maintenance --title "Release 2604" --body "Three hours." --from "2027-01-14 00:30 America/Chicago" --until "2027-01-14 03:30 America/Chicago"',
      'maintenance',
    ],
  ],
  fields: NOTICE_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const deskNoticeUpdate = {
  path: ['desk', 'notice', 'update'],
  about: 'Add to an open notice, or say when it ends',
  args: [NOTICE],
  flags: {
    body: { kind: 'text', about: 'What is new', value: 'TEXT' },
    until: { kind: 'text', about: 'When it ends', value: 'TIME' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus desk notice update bqtmrw --body "The queue is half as long."', 'what is new'],
    ['campus desk notice update bqtmrw --until "2027-01-14 05:00 America/Chicago"', 'it takes longer'],
  ],
  fields: NOTICE_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const deskNoticeClose = {
  path: ['desk', 'notice', 'close'],
  about: 'Close a notice: it is over',
  args: [NOTICE],
  flags: { body: { kind: 'text', about: 'Last words', value: 'TEXT' }, override: OVERRIDE, key: KEY },
  examples: [
    ['campus desk notice close bqtmrw', 'over'],
    ['campus desk notice close bqtmrw --body "All messages have left."', 'with last words'],
  ],
  fields: NOTICE_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

const DISTRICT_FIELDS = ['id', 'name', 'hosting', 'cloudChoice', 'group', 'sites'] as const

export const deskDistrictList = {
  path: ['desk', 'district', 'list'],
  about: 'List the districts of the portal with their sites and what decides their updates',
  args: [],
  flags: {},
  examples: [
    ['campus desk district list', 'all of them'],
    ['campus desk district list --json=name,sites', 'for a script'],
  ],
  fields: DISTRICT_FIELDS,
} as const satisfies CommandSpec

export const deskDistrictAdd = {
  path: ['desk', 'district', 'add'],
  about: 'Add a district, with cases and contacts of its own',
  args: [{ name: 'NAME', about: 'What it is called', required: true }],
  flags: { key: KEY },
  examples: [
    ['campus desk district add "Harbor Unified"', 'then invite its first contact'],
    ['campus desk district add "Harbor Unified" --dry-run', 'only look'],
  ],
  fields: [...DISTRICT_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const deskDistrictUpdate = {
  path: ['desk', 'district', 'update'],
  about:
    'Tell facts of a district: its sites and versions, hosting, Cloud Choice, the group it is updated with',
  details: 'With several districts on the portal, name one with --district.',
  args: [],
  flags: {
    site: { kind: 'texts', about: 'A site and its version, or unknown (repeatable)', value: 'SITE=VERSION' },
    without: { kind: 'texts', about: 'A site that it does not have (repeatable)', value: 'SITE' },
    hosting: {
      kind: 'text',
      about: 'Whose servers its sites are on',
      value: 'WHOSE',
      choices: ['vendor', 'own', 'unknown'],
    },
    'cloud-choice': {
      kind: 'text',
      about: 'Whether it may ask for versions',
      value: 'ANSWER',
      choices: ['yes', 'no', 'unknown'],
    },
    group: { kind: 'text', about: 'State or consortium it is updated with; none', value: 'NAME' },
    key: KEY,
  },
  examples: [
    ['campus desk district update --site production=2603.12 --site staging=2604.1', 'its versions'],
    ['campus desk district update --cloud-choice yes --without preview', 'what it has'],
  ],
  fields: [...DISTRICT_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec
