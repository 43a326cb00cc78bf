import { DIVISIONS, REPORTS, ROW_FIELDS } from '../../support/report/row.ts'
import type { CommandSpec } from '../spec.ts'

export const report = {
  path: ['report'],
  about: 'What the cases of the district add up to, without a word of what they say',
  details:
    'volume: counts, and the share that the first level solved. ageing: how old open cases are. waiting: on whom open cases wait, and how long all cases have waited for each side in their whole life. response: how long the first answer took. training: what questions have in common. Left out: all of them. Lengths are business hours of the desk. Cases filed as tests are not counted. --district all counts all your districts.',
  args: [{ name: 'report', about: 'Which report', required: false, choices: REPORTS }],
  flags: {
    by: { kind: 'texts', about: 'Divide the volume by this (repeatable)', value: 'WHAT', choices: DIVISIONS },
    since: {
      kind: 'text',
      about: 'Cases created since: 2026-08-01, or 90d for the last 90 days',
      value: 'TIME',
    },
    until: { kind: 'text', about: 'Cases created before', value: 'TIME' },
    csv: { kind: 'boolean', about: 'As CSV, all rows' },
    html: {
      kind: 'text',
      about: 'Write one page with charts (- for standard output)',
      value: 'FILE',
      complete: 'files',
    },
    force: { kind: 'boolean', about: 'Replace the file' },
  },
  examples: [
    ['campus report', 'everything, as bars'],
    ['campus report volume --by module --since 90d', 'which modules bring the cases'],
    ['campus report --html report.html --since 365d', 'a page for the next meeting'],
  ],
  fields: ROW_FIELDS,
} as const satisfies CommandSpec
