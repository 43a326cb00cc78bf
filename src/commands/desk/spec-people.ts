import { CASE_FIELDS, WRITE_FIELDS } from '../fields.ts'
import { KEY, OVERRIDE } from '../flags.ts'
import { NUMBER } from '../case/arguments.ts'
import { CONTACT_FIELDS, WHO } from '../contacts/spec.ts'
import type { CommandSpec, FlagSpec } from '../spec.ts'

const CODE_FILE = {
  'code-file': {
    kind: 'text',
    about: 'File to write the activation code to, readable by you alone',
    value: 'FILE',
    complete: 'files',
  },
} as const satisfies Record<string, FlagSpec>

export const deskApprove = {
  path: ['desk', 'contact', 'approve'],
  about: 'Carry out the change of the contacts that a case asks for',
  details:
    'Somebody who is added is invited: the code is shown once on a terminal, or written with --code-file, and works for seven days.',
  args: [NUMBER],
  flags: {
    agreement: { kind: 'boolean', about: 'The license agreement of a third party is completed' },
    ...CODE_FILE,
    key: KEY,
  },
  examples: [
    ['campus desk contact approve 100001', 'and show the code'],
    ['campus desk contact approve 100001 --code-file code.txt --json=contact', 'for a script'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS, 'changed'],
  dryRun: true,
} as const satisfies CommandSpec

export const deskRefuse = {
  path: ['desk', 'contact', 'refuse'],
  about: 'Refuse the change of the contacts that a case asks for',
  args: [NUMBER],
  flags: { reason: { kind: 'text', about: 'Why', value: 'TEXT' }, override: OVERRIDE, key: KEY },
  examples: [
    ['campus desk contact refuse 100001 --reason "The address is shared by an office."', 'with the reason'],
    ['campus desk contact refuse 100001', 'asks for the reason'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const deskInvite = {
  path: ['desk', 'contact', 'invite'],
  about: 'Invite somebody without a case: the first contact of a district, or again after an expired code',
  args: [{ ...WHO, about: 'Somebody who is invited already: e-mail or name', required: false }],
  flags: {
    name: { kind: 'text', about: 'Name of somebody new', value: 'NAME' },
    email: { kind: 'text', about: 'Their own work e-mail', value: 'ADDRESS' },
    phone: { kind: 'text', about: 'Phone at work', value: 'NUMBER' },
    role: { kind: 'text', about: 'Role (`campus catalog show roles`)', value: 'ROLE' },
    'third-party': { kind: 'text', about: 'Company they work for, when not the district', value: 'COMPANY' },
    agreement: { kind: 'boolean', about: 'The license agreement of the company is completed' },
    ...CODE_FILE,
    key: KEY,
  },
  examples: [
    [
      'campus desk contact invite --name "Ana Ruiz" --email ana.ruiz@district.example --role technical',
      'somebody new',
    ],
    ['campus desk contact invite ana.ruiz@district.example --code-file code.txt', 'a new code'],
  ],
  fields: [...CONTACT_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

const STATE = { args: [WHO], flags: { key: KEY }, fields: [...CONTACT_FIELDS, ...WRITE_FIELDS] } as const

export const deskActivate = {
  path: ['desk', 'contact', 'activate'],
  about: 'Clear the flag of a contact, or give an account back',
  ...STATE,
  examples: [
    ['campus desk contact activate me', 'the days of silence are counted anew'],
    ['campus desk contact activate me --dry-run', 'only look'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

export const deskDeactivate = {
  path: ['desk', 'contact', 'deactivate'],
  about: 'Take the account of a contact away',
  ...STATE,
  examples: [
    ['campus desk contact deactivate tom.okafor@district.example', 'asks first at a terminal'],
    ['campus desk contact deactivate tom.okafor@district.example --yes', 'without asking'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

export const deskSignIn = {
  path: ['desk', 'contact', 'sign-in'],
  about: 'Make a code, good for minutes, for somebody who signs in from another computer',
  details:
    'On a team’s server, for who has signed in before. Somebody new is invited: campus desk contact invite.',
  args: [{ name: 'ADDRESS', about: 'E-mail of the person', required: true }],
  flags: {
    'code-file': {
      kind: 'text',
      about: 'File for the code instead of the terminal',
      value: 'FILE',
      complete: 'files',
    },
  },
  examples: [
    ['campus desk contact sign-in ann@district.example --portal team', 'shown once, on the terminal'],
    [
      'campus desk contact sign-in ann@district.example --portal team --code-file code.txt',
      'into a file of your own',
    ],
  ],
  fields: ['email', 'until', 'outcome'],
} as const satisfies CommandSpec
