import type { CommandSpec } from '../spec.ts'

export const notices = {
  path: ['notices'],
  about: 'What the desk has announced: incidents, maintenance, tasks with a date',
  details:
    'Orange: an incident is open. Green: maintenance is announced. Gray: nothing. Look here before a case about something that many may see. --watch ends with Ctrl-C or SIGTERM, exit code 0.',
  args: [],
  flags: {
    all: { kind: 'boolean', about: 'Those that are over, too' },
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
  fields: ['id', 'kind', 'title', 'body', 'state', 'startsAt', 'endsAt', 'updates'],
} as const satisfies CommandSpec
