import type { CommandSpec } from '../spec.ts'

export const today = {
  path: ['today'],
  about: 'What waits on you now; the same as campus alone',
  details:
    'Cases that wait on you or are due, the soonest clock first; then notices, requests that run, contacts, hand-offs and drafts.',
  args: [],
  flags: {},
  examples: [
    ['campus today', 'what waits on me'],
    ['campus today --json', 'the same for a script'],
  ],
  fields: ['kind', 'id', 'title', 'why', 'at', 'next'],
} as const satisfies CommandSpec
