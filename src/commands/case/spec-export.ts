import type { CommandSpec } from '../spec.ts'
import { CASE_FIELDS } from '../fields.ts'
import { NUMBER } from './arguments.ts'

export const caseExport = {
  path: ['case', 'export'],
  about: 'Write whole cases: answers, comments, history, names and hashes of files',
  details:
    'JSON for programs, Markdown for people and documents; text that could be read as Markdown stands in fences. One file, readable by you alone, whole or not at all; one that is there is never overwritten without --force. Case text may be student data: keep what you export as such.',
  args: [{ ...NUMBER, about: 'Case numbers', required: false, variadic: true }],
  flags: {
    all: { kind: 'boolean', about: 'Every case of the district instead' },
    format: {
      kind: 'text',
      about: 'What to write (normally json)',
      value: 'FORMAT',
      choices: ['json', 'markdown'],
    },
    output: {
      kind: 'text',
      about: 'File to write instead of standard output',
      value: 'FILE',
      complete: 'files',
    },
    force: { kind: 'boolean', about: 'Overwrite the file' },
  },
  examples: [
    ['campus case export 100001 --format markdown', 'one case, to read or to paste'],
    ['campus case export 100001 100002 --output cases.json', 'two cases in one file'],
    ['campus case export --all --output all-cases.json', 'everything that is kept'],
  ],
  fields: [
    ...CASE_FIELDS,
    'statusSince',
    'answers',
    'attachments',
    'comments',
    'contactChange',
    'history',
    'portal',
  ],
} as const satisfies CommandSpec
