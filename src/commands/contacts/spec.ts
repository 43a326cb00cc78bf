import type { CommandSpec } from '../spec.ts'

export const contactsList = {
  path: ['contacts', 'list'],
  about: 'List the authorized contacts, their state, and the days left before they are flagged as inactive',
  args: [],
  flags: {},
  examples: [
    ['campus contacts list', 'the roster'],
    ['campus contacts list --json=name,daysUntilFlag', 'who should sign in soon, for a script'],
  ],
  fields: ['id', 'name', 'email', 'role', 'state', 'lastActivityAt', 'activitySource', 'daysUntilFlag'],
} as const satisfies CommandSpec
