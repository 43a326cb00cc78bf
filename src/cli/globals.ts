import type { FlagSpec } from '../commands/spec.ts'

/** Flags of every command. `--json=a,b` is split off before parsing (see `parse.ts`). */
export const GLOBAL_FLAGS = {
  portal: {
    kind: 'text',
    about: 'Portal to use instead of the current one',
    value: 'NAME',
    complete: 'portals',
  },
  'token-file': {
    kind: 'text',
    about: 'Token of a job (- for standard input), as CAMPUS_TOKEN',
    value: 'FILE',
    complete: 'files',
  },
  district: { kind: 'text', about: 'District to act for', value: 'NAME' },
  json: { kind: 'boolean', about: 'Print one JSON document; --json=FIELD,FIELD selects fields' },
  'no-input': { kind: 'boolean', about: 'Never ask; missing answers are an error' },
  yes: { kind: 'boolean', short: 'y', about: 'Answer yes to questions about going ahead' },
  'dry-run': { kind: 'boolean', about: 'Check and show what would be done, and do nothing' },
  quiet: { kind: 'boolean', short: 'q', about: 'No notes on standard error' },
  'no-color': { kind: 'boolean', about: 'No colour' },
  accessible: { kind: 'boolean', about: 'Numbered questions without cursor movement, for screen readers' },
} as const satisfies Record<string, FlagSpec>
