import type { CommandSpec } from '../spec.ts'
import type { PurgeResult } from './carry-out.ts'

/** What both have. */
const PURGE = {
  args: [],
  flags: {
    'older-than': {
      kind: 'text',
      about: 'How long it must have lain, with its unit: 400d',
      value: 'TIME',
    },
  },
  fields: [
    'olderThan',
    'before',
    'cases',
    'comments',
    'files',
    'kept',
    'drafts',
    'cache',
    'bytes',
    'portals',
    'outcome',
  ],
  dryRun: true,
} as const satisfies Partial<CommandSpec> & { fields: readonly (keyof PurgeResult)[] }

export const purge = {
  ...PURGE,
  path: ['purge'],
  about: 'Delete old drafts, caches, and cases on this computer that closed long ago; asks first',
  details:
    'Cases of every portal kept here, also the record of hand-off portals: with --portal of that one alone, and its drafts. A case goes with its history, comments, keys and files; the room is given back. Open cases stay, and so does one that something refers to which is not over. Numbers are never used again. Cases on a team’s server and at the vendor are theirs to delete.',
  examples: [
    ['campus purge --older-than 400d --dry-run', 'how much there is'],
    ['campus purge --older-than 400d --yes', 'delete it without asking, from a job'],
  ],
} as const satisfies CommandSpec

export const casePurge = {
  ...PURGE,
  path: ['case', 'purge'],
  about: 'Delete cases of one portal on this computer that closed long ago; asks first',
  details: 'As `campus purge`, for the cases of the current portal or that of --portal alone.',
  examples: [
    ['campus case purge --older-than 400d --portal local --dry-run', 'how many there are'],
    ['campus case purge --older-than 400d --portal local --yes', 'delete them without asking'],
  ],
} as const satisfies CommandSpec
