import { CASE_FIELDS, HAND_OFF_FIELDS, WRITE_FIELDS } from '../fields.ts'
import { KEY, OVERRIDE } from '../flags.ts'
import type { CommandSpec, FlagSpec } from '../spec.ts'

export const WHO = {
  name: 'WHO',
  about: 'Contact: e-mail or name; me for yourself',
  required: true,
} as const

export const CONTACT_FIELDS = [
  ...['id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil'],
  ...['lastActivityAt', 'activitySource'],
] as const

const PERSON = {
  name: { kind: 'text', about: 'Name of the person', value: 'NAME' },
  email: { kind: 'text', about: 'Their own work e-mail, shared with nobody', value: 'ADDRESS' },
  phone: { kind: 'text', about: 'Phone at work', value: 'NUMBER' },
  role: { kind: 'text', about: 'Role (`campus catalog show roles`)', value: 'ROLE' },
} as const satisfies Record<string, FlagSpec>

const THIRD_PARTY = {
  'third-party': { kind: 'text', about: 'Company they work for, when not the district', value: 'COMPANY' },
  agreement: { kind: 'boolean', about: 'The license agreement of the company is completed' },
} as const satisfies Record<string, FlagSpec>

const CHANGE = {
  effective: { kind: 'text', about: 'Date from which it holds (normally at once)', value: 'DATE' },
  note: { kind: 'text', about: 'Anything the desk should know', value: 'TEXT' },
  override: OVERRIDE,
  key: KEY,
} as const satisfies Record<string, FlagSpec>

const CHANGE_FIELDS = [...CASE_FIELDS, ...WRITE_FIELDS, 'change'] as const

export const contactsList = {
  path: ['contacts', 'list'],
  about: 'List the authorized contacts, their state, and the days left before they are flagged as inactive',
  details: '--share prints a page in HTML that says whom to ask, for the district’s own Help link.',
  args: [],
  flags: { share: { kind: 'boolean', about: 'A page for the district’s Help link instead of the list' } },
  examples: [
    ['campus contacts list', 'the roster'],
    ['campus contacts list --json=name,daysUntilFlag', 'who should sign in soon, for a script'],
    ['campus contacts list --share > contacts.html', 'a page that says whom to ask'],
  ],
  fields: [...CONTACT_FIELDS, 'daysUntilFlag', 'invitationDaysLeft'],
} as const satisfies CommandSpec

export const contactsView = {
  path: ['contacts', 'view'],
  about: 'Show a contact with what became of them',
  args: [WHO],
  flags: {},
  examples: [
    ['campus contacts view me', 'yourself'],
    ['campus contacts view me --json=state,lastActivityAt', 'for a script'],
  ],
  fields: [...CONTACT_FIELDS, 'daysUntilFlag', 'invitationDaysLeft', 'history'],
} as const satisfies CommandSpec

export const contactsAudit = {
  path: ['contacts', 'audit'],
  about: 'Check the list of contacts: enough of them, nobody silent, no shared address',
  details:
    'For a weekly job. Exit 3 when nobody is active in a role that is needed; warnings alone are exit 0.',
  args: [],
  flags: {},
  examples: [
    ['campus contacts audit', 'what is wrong, or will be soon'],
    ['campus contacts audit --json=rule,level,message', 'for a weekly job'],
  ],
  fields: ['rule', 'level', 'pointer', 'line', 'message', 'fix'],
} as const satisfies CommandSpec

export const contactsAdd = {
  path: ['contacts', 'add'],
  about: 'Ask the desk to add a contact, by a Modify Support Contact case',
  details:
    'Asks at a terminal. The list changes when the desk has carried it out; the person is invited then and has seven days to activate the account. With --third-party it asks for the license agreement, too.',
  args: [],
  flags: { ...PERSON, ...THIRD_PARTY, ...CHANGE },
  examples: [
    ['campus contacts add', 'answer the questions'],
    [
      'campus contacts add --name "Tom Okafor" --email tom.okafor@district.example --role support --portal local',
      'from flags alone',
    ],
  ],
  fields: CHANGE_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const contactsModify = {
  path: ['contacts', 'modify'],
  about: 'Ask the desk to change the details of a contact, or your own',
  args: [WHO],
  flags: { ...PERSON, ...CHANGE },
  examples: [
    ['campus contacts modify me --phone "555 0100"', 'your own number at work'],
    ['campus contacts modify me --name "Ana Ruiz-Lee" --effective 2027-01-01', 'a new name, from a date on'],
  ],
  fields: CHANGE_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const contactsReplace = {
  path: ['contacts', 'replace'],
  about: 'Ask the desk to replace a contact by another person',
  args: [WHO],
  flags: { ...PERSON, ...THIRD_PARTY, ...CHANGE },
  examples: [
    ['campus contacts replace tom.okafor@district.example', 'answer the questions'],
    [
      'campus contacts replace me --name "Bo Lind" --email bo.lind@district.example --role support --effective 2027-07-01',
      'from flags alone',
    ],
  ],
  fields: CHANGE_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const contactsRemove = {
  path: ['contacts', 'remove'],
  about: 'Ask the desk to remove a contact',
  args: [WHO],
  flags: { ...CHANGE },
  examples: [
    ['campus contacts remove tom.okafor@district.example', 'at once'],
    ['campus contacts remove me --effective 2027-06-30 --note "I retire."', 'from a date on'],
  ],
  fields: CHANGE_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const contactsInvite = {
  path: ['contacts', 'invite'],
  about: 'Ask the desk to send an invitation again that has expired or did not arrive',
  args: [WHO],
  flags: { note: CHANGE.note, override: OVERRIDE, key: KEY },
  examples: [
    ['campus contacts invite tom.okafor@district.example', 'a new code, for seven days again'],
    ['campus contacts invite tom.okafor@district.example --dry-run', 'only look whether it can be'],
  ],
  fields: CHANGE_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const contactsActivate = {
  path: ['contacts', 'activate'],
  about: 'Activate your account with the code of your invitation',
  details: 'Asks for the code; it is never a word of the command line, where others could read it.',
  args: [],
  insteadOfWord:
    'Give the code with --code-file FILE (- for standard input), and ask for a new invitation: a command line can be read by others.',
  flags: {
    'code-file': {
      kind: 'text',
      about: 'File with the code; - for standard input',
      value: 'FILE',
      complete: 'files',
    },
    key: KEY,
  },
  examples: [
    ['campus contacts activate', 'asks for the code'],
    ['campus contacts activate --code-file code.txt', 'from a file'],
  ],
  fields: [...CONTACT_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const contactsSeen = {
  path: ['contacts', 'seen'],
  about: 'Tell that a contact signed in on a web portal, where campus cannot see it',
  details:
    'The days of inactivity are counted from then. Somebody who was invited has activated the account then.',
  args: [WHO],
  flags: {
    at: { kind: 'text', about: 'When (normally now)', value: 'TIME' },
    key: KEY,
  },
  examples: [
    ['campus contacts seen me --portal vendor', 'you signed in there just now'],
    ['campus contacts seen me --at yesterday --portal vendor', 'yesterday'],
  ],
  fields: [...CONTACT_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec
