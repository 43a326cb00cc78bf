import { CASE_FIELDS, HAND_OFF_FIELDS, WRITE_FIELDS } from '../fields.ts'
import { KEY, OVERRIDE } from '../flags.ts'
import type { CommandSpec } from '../spec.ts'
import { NUMBER } from './arguments.ts'

export const caseEscalate = {
  path: ['case', 'escalate'],
  about: 'Ask that somebody else look at a case, or sooner',
  details: 'Leaves a note on the case. Reasons: `campus catalog show escalations`.',
  args: [NUMBER],
  flags: {
    reason: { kind: 'text', about: 'Reason, from the list of the catalog', value: 'REASON' },
    why: { kind: 'text', about: 'Why, in your words', value: 'TEXT' },
    override: OVERRIDE,
    key: KEY,
  },
  examples: [
    ['campus case escalate 100001', 'asks for the reason'],
    [
      'campus case escalate 100001 --reason deadline --why "Report cards are printed on Friday."',
      'from flags alone',
    ],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  handOffFields: HAND_OFF_FIELDS,
  dryRun: true,
} as const satisfies CommandSpec

export const caseTake = {
  path: ['case', 'take'],
  about: 'Take over a case that somebody called in by emergency who may not open one',
  args: [NUMBER],
  flags: { key: KEY },
  examples: [
    ['campus case take 100001', 'it is yours from now on'],
    ['campus case take 100001 --json=number,contact', 'for a script'],
  ],
  fields: [...CASE_FIELDS, ...WRITE_FIELDS],
  dryRun: true,
} as const satisfies CommandSpec
