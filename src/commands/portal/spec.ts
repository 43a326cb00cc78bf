import type { CommandSpec } from '../spec.ts'

const KINDS = ['server', 'request-tracker', 'handoff', 'local'] as const
const NAME = { name: 'NAME', about: 'Portal', required: true, complete: 'portals' } as const

export const portalList = {
  path: ['portal', 'list'],
  about: 'List the portals you know, and which is current',
  args: [],
  flags: {},
  examples: [
    ['campus portal list', 'all of them'],
    ['campus portal list --json=name,current', 'for a script'],
  ],
  fields: ['name', 'kind', 'catalog', 'current', 'sample'],
} as const satisfies CommandSpec

const MAPPING = {
  queue: { kind: 'text', about: 'Queue of a Request Tracker in which cases are filed', value: 'QUEUE' },
  map: {
    kind: 'texts',
    about: 'What a custom field or a status there is: key=NAME, status.TEXT=STATUS',
    value: 'WHAT=WORD',
  },
} as const

export const portalAdd = {
  path: ['portal', 'add'],
  about: 'Add a portal: a team’s server, a web portal that a person fills in, or one more on this computer',
  details:
    'server: a portal that your team runs with `campus serve`. request-tracker: the queue of a Request Tracker 5, as the person whose token it is (asked for on a terminal, or --token-file FILE; kept in the keychain); what its queue, custom fields and statuses are here is proposed from what the server has. handoff: campus prepares the text, a person files it on the web page, campus keeps the record. local: cases are kept on this computer only.',
  args: [{ name: 'NAME', about: 'What to call it', required: true }],
  flags: {
    kind: { kind: 'text', about: 'What it is', value: 'KIND', choices: KINDS },
    url: {
      kind: 'text',
      about: 'Of the server; handoff: the page to file on (normally that of Infinite Campus Support)',
      value: 'ADDRESS',
    },
    catalog: {
      kind: 'text',
      about: 'Rules of the desk (normally infinite-campus; of a Request Tracker district-help-desk)',
      value: 'CATALOG',
      choices: ['infinite-campus', 'district-help-desk'],
    },
    ...MAPPING,
  },
  examples: [
    ['campus portal add team --url https://support.district.example', 'the portal of your team'],
    [
      'campus portal add desk --kind request-tracker --url https://help.district.example/rt',
      'the district’s Request Tracker',
    ],
    ['campus portal add vendor --kind handoff', 'the vendor’s Support Portal, by hand-off'],
    [
      'campus portal add nimbus --kind handoff --url https://help.district.example --catalog district-help-desk',
      'the district’s own web help desk',
    ],
  ],
  fields: ['name', 'kind', 'catalog', 'url', 'current', 'outcome'],
} as const satisfies CommandSpec

export const portalCheck = {
  path: ['portal', 'check'],
  about: 'Ask a portal whether it can be used from here as it is set up',
  details:
    'Of a Request Tracker: whose token it is, whether its queue, custom fields, their values and its statuses are those that are mapped, and what could be mapped and is not. Nothing is changed without --adopt, --map or --queue. Exit 3 when something keeps cases from being filed.',
  args: [{ ...NAME, required: false }],
  flags: { adopt: { kind: 'boolean', about: 'Map what the server has and nobody mapped' }, ...MAPPING },
  examples: [
    ['campus portal check', 'the current one'],
    ['campus portal check desk --adopt', 'a Request Tracker whose lists have changed'],
  ],
  fields: ['rule', 'level', 'pointer', 'line', 'message', 'fix'],
} as const satisfies CommandSpec

export const portalUse = {
  path: ['portal', 'use'],
  about: 'Make a portal the current one',
  args: [NAME],
  flags: {},
  examples: [
    ['campus portal use local', 'cases are kept on this computer'],
    ['campus portal use sample', 'look around in sample data, after `campus init --sample`'],
  ],
  fields: ['name', 'kind', 'outcome'],
} as const satisfies CommandSpec

export const portalShow = {
  path: ['portal', 'show'],
  about: 'Show a portal: where it is, its district and sites, and what it can do',
  args: [{ ...NAME, required: false }],
  flags: {},
  examples: [
    ['campus portal show', 'the current one'],
    ['campus portal show local --json', 'for a script'],
  ],
  fields: [
    'name',
    'kind',
    'catalog',
    'current',
    'sample',
    'reach',
    'location',
    'url',
    'district',
    'memberships',
    'sites',
    'notices',
    'capabilities',
  ],
} as const satisfies CommandSpec

export const portalRemove = {
  path: ['portal', 'remove'],
  about: 'Remove a portal and, when it is kept on this computer, all its cases',
  args: [NAME],
  flags: {},
  examples: [
    ['campus portal remove sample', 'sample data goes at once; anything else is asked for first'],
    ['campus portal remove sample --yes', 'without asking'],
  ],
  fields: ['name', 'kind', 'outcome'],
} as const satisfies CommandSpec

export const portalExport = {
  path: ['portal', 'export'],
  about: 'Write everything of a portal on this computer to one file, to bring it to a team’s server',
  details:
    'Cases with their numbers, history, comments and files, contacts, requests and notices, as they are at this moment; others may go on writing. One file, readable by you alone, whole or not at all; one that is there is never overwritten without --force. The portal stays as it is. It is a whole copy, so it serves as a backup too. Case text and files may be student data: keep what you export as such.',
  args: [{ name: 'FILE', about: 'File to write', required: true, complete: 'files' }],
  flags: { force: { kind: 'boolean', about: 'Overwrite the file' } },
  examples: [
    ['campus portal export campus-portal.db', 'the current portal'],
    ['campus portal export vendor.db --portal vendor --force', 'another one, over an older file'],
  ],
  fields: ['file', 'bytes', 'cases', 'contacts', 'files', 'outcome', 'portal', 'reach'],
} as const satisfies CommandSpec
