import type { CommandSpec } from '../spec.ts'

export const doctor = {
  path: ['doctor'],
  about: 'Look whether everything that campus needs is in order, and say how to mend what is not',
  details:
    'This computer, the settings and who set them, the way to the portal, signing in, and the portals kept here. Ends within seconds whatever does not answer, and changes nothing. Exit 3 where something cannot work; warnings alone are exit 0. No names, addresses of people, tokens, passwords or case texts are in what it prints, so it can be sent along: `campus case new --attach-doctor`.',
  args: [],
  flags: {},
  examples: [
    ['campus doctor --portal local', 'what is in order, and what to do where it is not'],
    ['campus doctor --portal local --json=check,level,code', 'for a script'],
  ],
  fields: ['check', 'code', 'level', 'message', 'remedy'],
} as const satisfies CommandSpec
