import type { CommandSpec } from '../spec.ts'

export const open = {
  path: ['open'],
  about: 'Open a page of the desk, or say how to get there',
  details:
    'The pages are those of the catalog: `campus catalog show resources`. At a terminal on this computer the browser opens; elsewhere the address is printed.',
  args: [{ name: 'NAME', about: 'Page: portal, community, knowledge-base, …', required: true }],
  flags: {
    print: { kind: 'boolean', about: 'Only print the address and the way' },
    'district-site': {
      kind: 'text',
      about: 'Address of your district’s own Campus site, kept for the next times',
      value: 'URL',
    },
  },
  examples: [
    ['campus open community --print', 'the address and how to sign in'],
    ['campus open scope --json', 'the same for a script'],
  ],
  fields: ['id', 'label', 'url', 'menu', 'signIn', 'opened'],
} as const satisfies CommandSpec
