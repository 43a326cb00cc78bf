import type { CommandSpec } from '../spec.ts'
import {
  CASE_DETAIL_FIELDS,
  CASE_FIELDS,
  HAND_OFF_FIELDS,
  TRANSITION_FIELDS,
  WRITE_FIELDS,
} from '../fields.ts'
import { ATTACHMENTS_CHECKED, BODY, DEDUPE, KEY, OVERRIDE, PARTICIPANT } from '../flags.ts'
import { NUMBER } from './arguments.ts'
import { questionFlags } from './question-flags.ts'

export const caseList = {
  path: ['case', 'list'],
  about: 'List the cases of the district, newest change first',
  details:
    'All filters combine. A cut list says so and prints the cursor of the next page. A condition of --where is FIELD OPERATOR VALUE: number, subject, status, priority, module, type, contact, district, site, release or dueDate; equals (=), not equals (!=), starts with, ends with, contains, does not contain. Case does not matter, and "" is a field that is not filled in. --csv prints all that fit, or a page with --limit; its first line names the columns, text that a spreadsheet could take for a formula (it begins with = + - @, a tab or a line end) has an apostrophe before it.',
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
    'waiting-on': {
      kind: 'text',
      about: 'Whose turn it is; the vendor is the desk',
      value: 'SIDE',
      choices: ['us', 'vendor', 'desk'],
    },
    since: { kind: 'text', about: 'Changed since: a date, a time with zone, or 7d', value: 'TIME' },
    search: { kind: 'text', about: 'Words to find anywhere in the case', value: 'WORDS' },
    where: {
      kind: 'texts',
      about: 'A condition: subject contains "grade book" (repeatable)',
      value: 'CONDITION',
    },
    csv: { kind: 'boolean', about: 'Print CSV, for a spreadsheet (RFC 4180)' },
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
    [
      `campus case list --where 'subject starts with "grade book"' --where "status != Closed"`,
      'conditions on fields, as in the web portal',
    ],
    ['campus case list --csv > cases.csv', 'every case, for a spreadsheet'],
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
    ...BODY,
    attach: questionFlags.attach,
    'attachments-checked': ATTACHMENTS_CHECKED,
    participant: PARTICIPANT,
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
  details:
    'A case that a job filed under a dedupe key is closed by the key, which is free then. Where nothing is open under it, nothing happens and the exit code is 0: a job may call this at every success.',
  args: [{ ...NUMBER, required: false }],
  flags: {
    dedupe: { ...DEDUPE, about: 'Close the open case that has this dedupe key' },
    comment: { kind: 'text', about: 'Last words, such as what solved it', value: 'TEXT' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus case close 100001', 'closed; it can be reopened for 60 days'],
    ['campus case close 100001 --comment "Solved by the new release."', 'and say what solved it'],
    [
      'campus case close --dedupe production-login --comment "It answers again."',
      'from a job, when what it filed is over',
    ],
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

export const caseAttachments = {
  path: ['case', 'attachments'],
  about: 'List the files of a case; --save writes them into a folder',
  details:
    'Names are made safe for a file system. A file that is there already is never overwritten without --force.',
  args: [NUMBER],
  flags: {
    save: { kind: 'text', about: 'Folder to write them into', value: 'DIR', complete: 'files' },
    force: { kind: 'boolean', about: 'Overwrite files that are there' },
  },
  examples: [
    ['campus case attachments 100001', 'names, sizes and who sent them'],
    ['campus case attachments 100001 --save files --json=name,path', 'written, with their paths'],
  ],
  fields: ['id', 'name', 'size', 'sha256', 'at', 'by', 'comment', 'path'],
} as const satisfies CommandSpec
