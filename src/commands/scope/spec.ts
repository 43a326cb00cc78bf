import type { CommandSpec } from '../spec.ts'

export const scope = {
  path: ['scope'],
  about: 'Who does what: the desk, the state, professional services, another product, the building coach',
  details:
    'Looks for the words of the catalog’s rules. No rule found means that nothing speaks against a case; it decides nothing.',
  args: [
    {
      name: 'TEXT',
      about: 'What it is about, or the number of a case; - for standard input',
      required: false,
    },
  ],
  flags: {
    explain: { kind: 'boolean', about: 'The rules themselves, and the words they look for' },
  },
  examples: [
    ['campus scope "Graduation requirements of the state changed"', 'whom to ask'],
    ['campus scope --explain', 'every rule and its words'],
  ],
  fields: ['id', 'label', 'place', 'where', 'words', 'matched'],
} as const satisfies CommandSpec
