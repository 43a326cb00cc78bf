import { CASE_DETAIL_FIELDS, CASE_FIELDS, TRANSITION_FIELDS, WRITE_FIELDS } from '../fields.ts'
import { ATTACHMENTS_CHECKED, BODY, KEY, OVERRIDE, PARTICIPANT } from '../flags.ts'
import { NUMBER } from '../case/arguments.ts'
import { questionFlags } from '../case/question-flags.ts'
import type { CommandSpec } from '../spec.ts'

export const deskQueue = {
  path: ['desk', 'queue'],
  about: 'What waits for the desk: called in and escalated first, then by priority and age',
  details: 'Of all districts that you answer for; --district NAME shows one of them.',
  args: [],
  flags: { limit: { kind: 'integer', about: 'How many at most (1 to 1000, normally 50)', value: 'N' } },
  examples: [
    ['campus desk queue', 'what to answer next'],
    ['campus desk queue --json=number,subject,priority', 'for a script'],
  ],
  fields: CASE_FIELDS,
} as const satisfies CommandSpec

export const deskView = {
  path: ['desk', 'view'],
  about: 'Show a case with the desk’s own notes',
  args: [NUMBER],
  flags: {},
  examples: [
    ['campus desk view 100001', 'everything about one case'],
    ['campus desk view 100001 --json', 'the same for a script'],
  ],
  fields: CASE_DETAIL_FIELDS,
} as const satisfies CommandSpec

export const deskNew = {
  path: ['desk', 'new'],
  about: 'Open a case that was called in: by a contact, or in an emergency by somebody who is none',
  details:
    'A case of somebody who may not open one is an exception: it is marked as called in until a contact of the district takes it over (`campus case take`).',
  args: [],
  flags: {
    emergency: { kind: 'boolean', about: 'By exception, for somebody who may not open cases' },
    caller: { kind: 'text', about: 'Who called in the emergency', value: 'NAME' },
    contact: { kind: 'text', about: 'The contact who called: e-mail or name', value: 'WHO' },
    subject: questionFlags.subject,
    description: questionFlags.description,
    type: questionFlags.type,
    module: questionFlags.module,
    priority: questionFlags.priority,
    site: questionFlags.site,
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    [
      'campus desk new --emergency --caller "Jo Park, principal" --type outage --module hosting --subject "All sites are down since 7:10" --description "Nobody can log in at any school."',
      'an emergency',
    ],
    [
      'campus desk new --contact me --type question --module attendance --subject "Which code marks a late bus?" --description "Asked on the phone."',
      'for a contact on the phone',
    ],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const deskTake = {
  path: ['desk', 'take'],
  about: 'Become the advisor of a case',
  args: [NUMBER],
  flags: { key: KEY },
  examples: [
    ['campus desk take 100001', 'you answer it from now on'],
    ['campus desk take 100001 --json=number,advisor,status', 'for a script'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const deskReply = {
  path: ['desk', 'reply'],
  about: 'Answer a case as the desk',
  details: 'Without --body or --body-file your editor opens at a terminal.',
  args: [NUMBER],
  flags: {
    ...BODY,
    status: { kind: 'text', about: 'Status it has then', value: 'STATUS', complete: 'statuses' },
    attach: questionFlags.attach,
    'attachments-checked': ATTACHMENTS_CHECKED,
    participant: PARTICIPANT,
    present: { kind: 'text', about: 'The contact who was present on the call', value: 'WHO' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus desk reply 100001 --body "We look into it."', 'one line'],
    [
      'campus desk reply 100001 --body "Which browser is it?" --status pending-customer-input',
      'a question that the contact has to answer',
    ],
  ],
  fields: TRANSITION_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const deskNote = {
  path: ['desk', 'note'],
  about: 'Keep a note that only the desk sees',
  args: [NUMBER],
  flags: { ...BODY, override: OVERRIDE, key: KEY },
  examples: [
    ['campus desk note 100001 --body "Same as 100007; ask the database team."', 'one line'],
    ['echo "Seen in the log." | campus desk note 100001 --body-file -', 'from another program'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec

export const deskStatus = {
  path: ['desk', 'status'],
  about: 'Move a case to another status',
  details: 'Which statuses follow on which is in the catalog (`campus catalog show statuses`).',
  args: [NUMBER, { name: 'STATUS', about: 'Status', required: true, complete: 'statuses' }],
  flags: {
    comment: { kind: 'text', about: 'What to say with it', value: 'TEXT' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus desk status 100001 scheduled', 'the action is planned'],
    ['campus desk status 100001 assigned-to-development --comment "Confirmed as a defect."', 'with a word'],
  ],
  fields: TRANSITION_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const deskResolve = {
  path: ['desk', 'resolve'],
  about: 'Give a resolution that the contact is to confirm',
  details: 'Follow-ups are sent while nobody answers; ten business days of silence close the case.',
  args: [NUMBER],
  flags: { ...BODY, override: OVERRIDE, key: KEY },
  examples: [
    ['campus desk resolve 100001 --body "The mapping was empty; it is set now."', 'what was done'],
    ['campus desk resolve 100001 --body-file answer.md', 'from a file'],
  ],
  fields: TRANSITION_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const deskVerify = {
  path: ['desk', 'verify'],
  about: 'Ask for written verification; the case waits until a file with it comes',
  args: [NUMBER],
  flags: { ...BODY, override: OVERRIDE, key: KEY },
  examples: [
    ['campus desk verify 100001', 'with the usual words'],
    [
      'campus desk verify 100001 --body "Please have the superintendent confirm it in writing."',
      'in your words',
    ],
  ],
  fields: TRANSITION_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec
