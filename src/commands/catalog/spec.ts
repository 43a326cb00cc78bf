import type { CommandSpec } from '../spec.ts'

const SECTIONS = [
  'types',
  'modules',
  'statuses',
  'priorities',
  'sites',
  'form',
  'mail',
  'scope',
  'escalations',
  'roles',
  'contacts',
  'clocks',
  'hours',
  'holidays',
  'maintenance',
  'updates',
  'limits',
  'signIn',
  'outages',
  'firstLevel',
  'privacy',
  'phone',
  'resources',
  'onboarding',
  'routing',
  'lifecycle',
] as const

export const catalogShow = {
  path: ['catalog', 'show'],
  about: 'Show the desk’s types, statuses, clocks and hours, and how far each can be trusted',
  args: [{ name: 'SECTION', about: 'Only this part', required: false, choices: SECTIONS }],
  flags: {},
  examples: [
    ['campus catalog show', 'all of it'],
    ['campus catalog show types --json', 'the case types, for a script'],
  ],
  fields: ['id', 'title', 'desk', 'zone', 'firstCaseNumber', 'defaultPriority', ...SECTIONS],
} as const satisfies CommandSpec

export const catalogCheck = {
  path: ['catalog', 'check'],
  about: 'Check the district’s changes to the catalog',
  args: [
    {
      name: 'FILE',
      about: 'File to check instead of the portal’s own; - for standard input',
      required: false,
      complete: 'files',
    },
  ],
  flags: {},
  examples: [
    ['campus catalog check', 'the changes of the current portal'],
    [
      'campus catalog check examples/catalog.yaml --json',
      'a file, for a script; exit 3 when it cannot be used',
    ],
  ],
  fields: ['rule', 'level', 'pointer', 'line', 'message', 'fix'],
} as const satisfies CommandSpec

export const catalogEdit = {
  path: ['catalog', 'edit'],
  about: 'Change the catalog of a portal in your editor',
  details: 'Opens the district’s changes, checks them, and keeps them only when nothing blocks.',
  args: [],
  flags: {
    file: {
      kind: 'text',
      about: 'Take the changes from a file; - for standard input',
      value: 'FILE',
      complete: 'files',
    },
  },
  examples: [
    ['campus catalog edit', 'in your editor'],
    ['campus catalog edit --file examples/catalog.yaml', 'from a file'],
  ],
  fields: ['file', 'outcome'],
} as const satisfies CommandSpec
