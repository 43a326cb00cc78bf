import type { CommandSpec } from '../spec.ts'
import { WRITE_FIELDS } from '../fields.ts'
import { OVERRIDE } from '../flags.ts'
import { NUMBER } from './arguments.ts'
import { questionFlags } from './question-flags.ts'

export const caseForward = {
  path: ['case', 'forward'],
  about: 'Turn a ticket of your desk into a draft of a case for another desk, and link both',
  details:
    'The answers go along as far as the other desk asks for them; flags beat them. Student numbers stay, unless that desk asks for them, and everything left out is told. The draft is finished and filed with `campus case drafts resume`; the ticket then knows the number and moves to the status that the catalog has for it. A ticket that was forwarded already says to which draft or case (outcome existing).',
  args: [NUMBER],
  flags: {
    'to-portal': {
      kind: 'text',
      about: 'Portal where the case is to be filed',
      value: 'NAME',
      complete: 'portals',
    },
    number: { kind: 'text', about: 'It is filed there already, under this number: only link it', value: 'N' },
    again: { kind: 'boolean', about: 'Another case, although there is one' },
    ...questionFlags,
  },
  examples: [
    [
      'campus case forward 1001 --to-portal vendor --portal desk',
      'a draft for the vendor, and what to do next',
    ],
    [
      'campus case forward 1001 --to-portal vendor --number 482913 --portal desk',
      'somebody filed it there by other means',
    ],
  ],
  fields: [
    ...WRITE_FIELDS,
    ...['ticket', 'draft', 'number', 'subject', 'type', 'module', 'carried', 'leftOut', 'missing', 'next'],
  ],
  dryRun: true,
} as const satisfies CommandSpec

export const caseSync = {
  path: ['case', 'sync'],
  about: 'Bring what another desk resolved back to the ticket, as one comment',
  details:
    'Looks at the cases that a ticket has on other portals. A new resolution becomes one comment, however often and by however many it is brought; the ticket is resolved by it where it waited for that. Viewing a linked ticket does the same, at most every five minutes. On a portal that only people can use it comes once somebody has recorded it there. One portal out of reach does not stop the others: the exit code is 8 then.',
  args: [{ ...NUMBER, required: false }],
  flags: {
    all: { kind: 'boolean', about: 'Every open ticket that has a case elsewhere' },
    override: OVERRIDE,
  },
  examples: [
    ['campus case sync 1001 --portal desk', 'one ticket'],
    ['campus case sync --all --portal desk --json=ticket,outcome', 'all of them, from a job'],
  ],
  fields: ['ticket', 'subject', 'portal', 'number', 'status', 'outcome', 'reason'],
  dryRun: true,
} as const satisfies CommandSpec
