import type { CommandSpec } from '../spec.ts'

export const phone = {
  path: ['phone'],
  about: 'Whether to call now, which key to press, and what to have at hand',
  details:
    'File first, then call: the telephone asks for the case number. Hours, holidays and keys are those of the portal’s catalog. The number itself is never part of campus: --set keeps yours in the keychain, and only a terminal of an active contact shows it.',
  args: [{ name: 'NUMBER', about: 'The case the call is about', required: false, complete: 'numbers' }],
  flags: {
    outage: { kind: 'boolean', about: 'A site cannot be used at all' },
    set: {
      kind: 'boolean',
      about: 'Ask for the telephone number and keep it in the keychain; empty forgets it',
    },
  },
  examples: [
    ['campus phone', 'is support open, and what to do before a call'],
    ['campus phone --outage --json', 'the way for an outage, for a script'],
  ],
  fields: [
    ...[
      'when',
      'open',
      'until',
      'opensAt',
      'zone',
      'outagesNow',
      'outagesIfHosted',
      'callBackMinutes',
      'key',
      'keyAbout',
    ],
    ...['fileFirst', 'case', 'incidents', 'atHand', 'steps'],
  ],
} as const satisfies CommandSpec
