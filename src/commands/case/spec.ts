import type { CommandSpec, FlagSpec } from '../spec.ts'
import {
  CASE_DETAIL_FIELDS,
  CASE_FIELDS,
  HAND_OFF_FIELDS,
  TRANSITION_FIELDS,
  WRITE_FIELDS,
} from '../fields.ts'
import { OVERRIDE } from '../privacy-guard.ts'
import { questionFlags } from './question-flags.ts'

const NUMBER = { name: 'NUMBER', about: 'Case number', required: true, complete: 'numbers' } as const

const KEY: FlagSpec & { kind: 'text' } = {
  kind: 'text',
  about: 'Idempotency key: the same call again gives the first answer',
  value: 'KEY',
}

export const caseNew = {
  path: ['case', 'new'],
  about: 'File a case, from a form, from flags, or by answering questions',
  details:
    'Flags beat the form. What is still missing is asked for at a terminal; elsewhere it is an error that names everything missing.',
  args: [],
  flags: {
    file: {
      kind: 'text',
      about: 'Form to read: YAML, or Markdown with YAML front matter; - for standard input',
      value: 'FILE',
      complete: 'files',
    },
    ...questionFlags,
    test: { kind: 'boolean', about: 'A case that nobody acts on' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus case new --portal local', 'answer the questions'],
    ['campus case new --file examples/grade-book.yaml --portal local', 'file what a form says'],
    [
      'campus case new --portal local --type question --module attendance --subject "Which code marks a late bus?" --description "Our front offices ask which attendance code to use for a late bus."',
      'file from flags alone',
    ],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseLint = {
  path: ['case', 'lint'],
  about: 'Check forms: are they good enough to be solved at the first level?',
  details:
    'The readiness rules and the privacy screen, without filing anything. Exit 3 when a form is not ready: fewer than 80 of 100 points, or a rule that blocks.',
  args: [
    {
      name: 'FILE',
      about: 'Forms to check; - for standard input',
      required: true,
      variadic: true,
      complete: 'files',
    },
  ],
  flags: {},
  examples: [
    ['campus case lint examples/grade-book.yaml', 'one form'],
    ['campus case lint examples/grade-book.yaml examples/outage.md --json', 'several, for a script'],
  ],
  fields: ['file', 'score', 'rule', 'level', 'pointer', 'line', 'message', 'fix'],
} as const satisfies CommandSpec

export const caseNumber = {
  path: ['case', 'number'],
  about: 'Tell the number that a web portal gave to what you did there',
  details:
    'On a portal that only people can use, campus hands over what to do there. Without NUMBER it hands it over again.',
  args: [
    { name: 'ID', about: 'Six letters, as `campus case list` shows them', required: true },
    { name: 'NUMBER', about: 'Case number on the web portal', required: false },
  ],
  flags: { drop: { kind: 'boolean', about: 'Forget it: nobody will do it' } },
  examples: [
    ['campus case number bqtmrw 482913 --portal vendor', 'it was filed there as case 482913'],
    ['campus case number bqtmrw --portal vendor', 'what was it? The text, the page, and the question again'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseImportMail = {
  path: ['case', 'import-mail'],
  about: 'Keep a notification mail as a comment, with its files and the status it tells',
  details:
    'For portals whose record a person keeps. The status moves only when the catalog knows the words and the sender. The same mail twice adds nothing. Nobody can prove who sent a mail.',
  args: [
    NUMBER,
    { name: 'FILE', about: 'A saved mail (.eml); - for standard input', required: true, complete: 'files' },
  ],
  flags: {},
  examples: [
    ['campus case import-mail 482913 notification.eml --portal vendor', 'a mail saved as a file'],
    ['cat notification.eml | campus case import-mail 482913 - --portal vendor', 'piped or pasted in'],
  ],
  fields: TRANSITION_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseForm = {
  path: ['case', 'form'],
  about: 'Print a form to fill in',
  args: [],
  flags: {
    type: { kind: 'text', about: 'Kind of case, filled in', value: 'TYPE', complete: 'types' },
  },
  examples: [
    ['campus case form > form.yaml', 'every question, with its hints'],
    ['campus case form --type question', 'with the type filled in'],
  ],
  fields: ['form'],
} as const satisfies CommandSpec

export const caseList = {
  path: ['case', 'list'],
  about: 'List the cases of the district, newest change first',
  details: 'All filters combine. A cut list says so and prints the cursor of the next page.',
  args: [],
  flags: {
    status: {
      kind: 'texts',
      about: 'Only these statuses (repeatable)',
      value: 'STATUS',
      complete: 'statuses',
    },
    type: { kind: 'texts', about: 'Only these types (repeatable)', value: 'TYPE', complete: 'types' },
    module: { kind: 'texts', about: 'Only these modules (repeatable)', value: 'MODULE', complete: 'modules' },
    priority: {
      kind: 'texts',
      about: 'Only these priorities (repeatable)',
      value: 'PRIORITY',
      complete: 'priorities',
    },
    contact: { kind: 'text', about: 'Only cases of this contact: name or e-mail', value: 'PERSON' },
    mine: { kind: 'boolean', about: 'Only your own cases' },
    'waiting-on': { kind: 'text', about: 'Whose turn it is', value: 'SIDE', choices: ['us', 'vendor'] },
    since: { kind: 'text', about: 'Changed since: a date, a time with zone, or 7d', value: 'TIME' },
    search: { kind: 'text', about: 'Words to find anywhere in the case', value: 'WORDS' },
    limit: { kind: 'integer', about: 'How many at most (1 to 1000, normally 50)', value: 'N' },
    cursor: { kind: 'text', about: 'Go on after an earlier page', value: 'CURSOR' },
  },
  examples: [
    ['campus case list', 'the 50 changed last'],
    [
      'campus case list --waiting-on us --json=number,subject,dueDate',
      'what waits for an answer, for a script',
    ],
    ['campus case list --search "grade book" --since 30d', 'find a case by its words'],
  ],
  fields: CASE_FIELDS,
} as const satisfies CommandSpec

export const caseView = {
  path: ['case', 'view'],
  about: 'Show a case with its answers, comments and clocks',
  args: [NUMBER],
  flags: {},
  examples: [
    ['campus case view 100001', 'everything about one case'],
    ['campus case view 100001 --json', 'the same for a script'],
  ],
  fields: CASE_DETAIL_FIELDS,
} as const satisfies CommandSpec

export const caseReply = {
  path: ['case', 'reply'],
  about: 'Add a comment to a case',
  details: 'Without --body or --body-file your editor opens at a terminal.',
  args: [NUMBER],
  flags: {
    body: { kind: 'text', about: 'What to say', value: 'TEXT' },
    'body-file': {
      kind: 'text',
      about: 'File to read it from; - for standard input',
      value: 'FILE',
      complete: 'files',
    },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus case reply 100001 --body "It also happens in Sandbox."', 'one line'],
    ['echo "Steps attached." | campus case reply 100001 --body-file -', 'from another program'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseClose = {
  path: ['case', 'close'],
  about: 'Close a case that is solved',
  args: [NUMBER],
  flags: {
    comment: { kind: 'text', about: 'Last words, such as what solved it', value: 'TEXT' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus case close 100001', 'closed; it can be reopened for 60 days'],
    ['campus case close 100001 --comment "Solved by the new release."', 'and say what solved it'],
  ],
  fields: TRANSITION_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseReopen = {
  path: ['case', 'reopen'],
  about: 'Reopen a case that came back, within 60 days of its closing',
  args: [NUMBER],
  flags: {
    reason: { kind: 'text', about: 'What came back, with details', value: 'TEXT' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus case reopen 100001 --reason "The same scores vanished again today."', 'with what is new'],
    [
      'campus case reopen 100001 --reason "Back after the update." --json',
      'status before and after, for a script',
    ],
  ],
  fields: TRANSITION_FIELDS,
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseUpdate = {
  path: ['case', 'update'],
  about: 'Change fields of a case; shows the difference and asks',
  details: 'Only what differs is sent. An empty value (--due "") clears a field that may be empty.',
  args: [NUMBER],
  flags: {
    status: {
      kind: 'text',
      about: 'Status the web portal shows (only where a person keeps the record)',
      value: 'STATUS',
      complete: 'statuses',
    },
    subject: questionFlags.subject,
    type: questionFlags.type,
    module: questionFlags.module,
    priority: questionFlags.priority,
    site: questionFlags.site,
    release: questionFlags.release,
    due: questionFlags.due,
    revision: {
      kind: 'integer',
      about: 'Refuse when the case is not at this revision any more',
      value: 'N',
    },
    key: KEY,
  },
  examples: [
    ['campus case update 100001 --priority high', 'asks before it changes anything'],
    ['campus case update 100001 --due 2027-01-15 --yes', 'without asking, for a script'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec
