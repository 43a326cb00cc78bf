import type { CommandSpec } from '../spec.ts'

const KEY = { name: 'KEY', about: 'Key of the write, or its beginning', required: true } as const

const ENTRY_FIELDS = ['key', 'write', 'about', 'case', 'state', 'portal', 'district', 'who'] as const

export const outboxList = {
  path: ['outbox', 'list'],
  about: 'List the writes that are kept on this computer because a portal has not settled them',
  details:
    'waiting: not sent yet. sending: on its way in another campus. unknown: it may have happened, and is looked up by its key before it is sent again. refused: the portal refused it after you were gone; kept until you drop it.',
  args: [],
  flags: {},
  examples: [
    ['campus outbox list', 'of all portals'],
    ['campus outbox list --json=key,state,problem', 'for a script'],
  ],
  fields: [...ENTRY_FIELDS, 'createdAt', 'attempts', 'notBefore', 'problem', 'files', 'bytes', 'input'],
} as const satisfies CommandSpec

export const outboxSend = {
  path: ['outbox', 'send'],
  about: 'Send what waits for the current portal, with whatever stands before it; all of it, or only some',
  details:
    'Writes about one case keep their order. Exit 8 when something still waits or is unknown, 7 when something was refused.',
  args: [{ ...KEY, required: false, variadic: true }],
  flags: {
    again: {
      kind: 'boolean',
      about: 'Send these also where nobody knows whether they happened: you have looked',
    },
  },
  examples: [
    ['campus outbox send', 'everything'],
    ['campus outbox send 5f1c2ab0 --portal team', 'one of them'],
  ],
  fields: [...ENTRY_FIELDS, 'number', 'problem'],
  dryRun: true,
} as const satisfies CommandSpec

export const outboxDrop = {
  path: ['outbox', 'drop'],
  about: 'Forget a write that is kept; it is never sent then',
  args: [KEY],
  flags: {},
  examples: [
    ['campus outbox drop 5f1c2ab0', 'asks first'],
    ['campus outbox drop 5f1c2ab0 --yes --json', 'in a script'],
  ],
  fields: [...ENTRY_FIELDS, 'outcome'],
  dryRun: true,
} as const satisfies CommandSpec
