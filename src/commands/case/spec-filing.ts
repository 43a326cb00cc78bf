import type { CommandSpec } from '../spec.ts'
import { ATTACHMENTS_CHECKED, DEDUPE, KEY, OVERRIDE } from '../flags.ts'
import { BESIDE_FIELDS, CASE_FIELDS, HAND_OFF_FIELDS, TRANSITION_FIELDS, WRITE_FIELDS } from '../fields.ts'
import { NUMBER } from './arguments.ts'
import { questionFlags } from './question-flags.ts'

export const caseNew = {
  path: ['case', 'new'],
  about: 'File a case, from a form, from flags, or by answering questions',
  details:
    'Flags beat the form. What is still missing is asked for at a terminal, and the case is shown before it is sent; `back` returns to an earlier question. Elsewhere what is missing is an error that names everything. A case that is not ready is not filed (exit 3). With --dedupe, calls of a job or monitor make one case while it is open: the outcome is created, commented (at most once in the interval of `campus catalog show outages`) or suppressed (counted for the next comment); `campus case close --dedupe` frees the key.',
  args: [],
  flags: {
    file: {
      kind: 'text',
      about: 'Form to read: YAML, or Markdown with YAML front matter; - for standard input',
      value: 'FILE',
      complete: 'files',
    },
    ...questionFlags,
    'attachments-checked': ATTACHMENTS_CHECKED,
    'attach-doctor': {
      kind: 'boolean',
      about: 'Send along what `campus doctor` finds, as campus-doctor.txt',
    },
    'save-draft': { kind: 'boolean', about: 'Keep it as a draft and file nothing' },
    test: { kind: 'boolean', about: 'A case that nobody acts on' },
    override: OVERRIDE,
    dedupe: DEDUPE,
    key: KEY,
  },
  examples: [
    ['campus case new --portal local', 'answer the questions'],
    ['campus case new --file examples/grade-book.yaml --portal local', 'file what a form says'],
    [
      'campus case new --portal local --type question --module attendance --subject "Which code marks a late bus?" --description "Our front offices ask which attendance code to use for a late bus."',
      'file from flags alone',
    ],
    [
      'campus case new --file examples/outage.md --dedupe production-login --portal local --json=number,outcome',
      'from a job: one case, however often it is called',
    ],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS, ...BESIDE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
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

const DRAFT = {
  name: 'ID',
  about: 'Six letters, as `campus case drafts list` shows them',
  required: true,
} as const

export const caseDraftsList = {
  path: ['case', 'drafts', 'list'],
  about: 'List cases that were begun and not filed, the last one first',
  args: [],
  flags: {},
  examples: [
    ['campus case drafts list', 'what is still to be finished'],
    ['campus case drafts list --json=id,subject', 'for a script'],
  ],
  fields: ['id', 'subject', 'type', 'portal', 'ticket', 'answers', 'updatedAt', 'open', 'path'],
} as const satisfies CommandSpec

export const caseDraftsResume = {
  path: ['case', 'drafts', 'resume'],
  about: 'Go on with a draft where it was left, and file it',
  details:
    'It is filed on the portal it was begun for, and only once however often it is resumed. Flags beat what the draft says.',
  args: [DRAFT],
  flags: { ...questionFlags, 'attachments-checked': ATTACHMENTS_CHECKED, override: OVERRIDE },
  examples: [
    ['campus case drafts resume bqtmrw', 'ask what is missing, show it, file it'],
    ['campus case drafts resume bqtmrw --no-input --json', 'file it as it is, from a script'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS, ...BESIDE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseDraftsDelete = {
  path: ['case', 'drafts', 'delete'],
  about: 'Delete a draft and everything in it; asks first',
  args: [DRAFT],
  flags: {},
  examples: [
    ['campus case drafts delete bqtmrw', 'asks before it deletes'],
    ['campus case drafts delete bqtmrw --yes', 'without asking, for a script'],
  ],
  fields: ['id', 'deleted'],
  dryRun: true,
} as const satisfies CommandSpec
