import type { CommandSpec } from '../spec.ts'

export const init = {
  path: ['init'],
  about: 'Say where your cases go, who you are, and your district',
  details:
    'Asks at a terminal; elsewhere --name, --email and --district are needed. --sample makes a separate portal with fictional data instead, to look around in.',
  args: [],
  flags: {
    name: { kind: 'text', about: 'Your name', value: 'NAME' },
    email: { kind: 'text', about: 'Your work e-mail', value: 'ADDRESS' },
    role: {
      kind: 'text',
      about: 'Your role (normally technical)',
      value: 'ROLE',
      choices: ['support', 'technical'],
    },
    to: {
      kind: 'text',
      about: 'Where cases go: to the vendor by hand-off, or kept here only',
      value: 'WHERE',
      choices: ['vendor', 'here'],
    },
    sample: { kind: 'boolean', about: 'Make a portal named sample with fictional data' },
  },
  examples: [
    ['campus init --to vendor', 'to the vendor’s Support Portal, by hand-off; asks the rest'],
    ['campus init --sample', 'a fictional district with about forty cases, to look around in'],
    [
      'campus init --name "Ana Ruiz" --email ana.ruiz@district.example --district "Lakeview Schools" --yes',
      'without questions',
    ],
  ],
  fields: ['portal', 'name', 'email', 'role', 'district', 'settingsFile', 'current', 'reach', 'outcome'],
} as const satisfies CommandSpec
