import type { CommandSpec } from '../spec.ts'

export const privacyCheck = {
  path: ['privacy', 'check'],
  about: 'Look through a text for what may say who a student is',
  details:
    'Text, forms and CSV. Tells the line and the shape, never the words. It guards against slips; it is no proof that nothing is there.',
  args: [
    { name: 'FILE', about: 'File to look through; - for standard input', required: true, complete: 'files' },
  ],
  flags: {},
  examples: [
    ['campus privacy check examples/grade-book.yaml', 'a form before it is filed'],
    ['cat log.txt | campus privacy check - --json', 'what a job wants to send'],
  ],
  fields: ['rule', 'level', 'pointer', 'line', 'message', 'fix'],
} as const satisfies CommandSpec
