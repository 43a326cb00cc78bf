import type { CommandSpec } from '../spec.ts'

export const init = {
  path: ['init'],
  about: 'Say who you are, your district, and where your cases go',
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
    sample: { kind: 'boolean', about: 'Make a portal named sample with fictional data' },
  },
  examples: [
    ['campus init --sample', 'a fictional district with about forty cases, to look around in'],
    [
      'campus init --name "Ana Ruiz" --email ana.ruiz@district.example --district "Lakeview Schools" --yes',
      'without questions',
    ],
  ],
  fields: ['portal', 'name', 'email', 'role', 'district', 'settingsFile', 'outcome'],
} as const satisfies CommandSpec
