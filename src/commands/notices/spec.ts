import { WRITE_FIELDS } from '../fields.ts'
import { KEY } from '../flags.ts'
import type { CommandSpec } from '../spec.ts'

export const NOTICE_FIELDS = [
  ...['id', 'kind', 'title', 'body', 'state', 'startsAt', 'endsAt', 'updates', 'readAt', 'readers'],
] as const

export const notices = {
  path: ['notices'],
  about: 'What the desk has announced: incidents, maintenance, tasks with a date',
  details:
    'Orange: an incident is open. Green: maintenance is announced. Gray: nothing. Look here before a case about something that many may see. Tasks come last, the soonest due first, and say whether you have read them (campus notices read ID). --watch ends with Ctrl-C or SIGTERM, exit code 0.',
  args: [],
  flags: {
    all: { kind: 'boolean', about: 'Those that are over, too' },
    unread: { kind: 'boolean', about: 'Without the tasks that you have marked as read' },
    watch: { kind: 'boolean', about: 'Go on and print what changes, until Ctrl-C' },
    every: { kind: 'text', about: 'How often --watch looks (normally 1m)', value: 'TIME' },
    calendar: {
      kind: 'text',
      about: 'Write maintenance and due dates as an iCalendar file (- for standard output)',
      value: 'FILE',
      complete: 'files',
    },
    force: { kind: 'boolean', about: 'Replace the file' },
  },
  examples: [
    ['campus notices', 'what is open now, and what to do about it'],
    ['campus notices --calendar -', 'maintenance and due dates for a calendar program'],
  ],
  fields: NOTICE_FIELDS,
} as const satisfies CommandSpec

export const noticesRead = {
  path: ['notices', 'read'],
  about: 'Mark a notice as read: a task leaves your front page',
  details:
    'Mark a task when you have read it and done what it asks. The mark is yours alone; the desk sees how many have read it. When the desk adds something or moves the date, it is unread again for everybody.',
  args: [{ name: 'ID', about: 'Notice, as `campus notices` lists it', required: true }],
  flags: { unread: { kind: 'boolean', about: 'Mark it as not read' }, key: KEY },
  examples: [
    ['campus notices read bqtmrw', 'read, and done'],
    ['campus notices read bqtmrw --unread', 'back on the front page'],
  ],
  fields: [...NOTICE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec
