import type { FlagSpec } from './spec.ts'

/** Flags that several commands have. */
export const KEY: FlagSpec & { kind: 'text' } = {
  kind: 'text',
  about: 'Idempotency key: the same call again gives the first answer',
  value: 'KEY',
}

export const DEDUPE: FlagSpec & { kind: 'text' } = {
  kind: 'text',
  about: 'While a case with this key is open, comment on it instead of filing another',
  value: 'KEY',
}

export const OVERRIDE: FlagSpec & { kind: 'text' } = {
  kind: 'text',
  about: 'Send in spite of what the checks found, with the reason; it is kept with it',
  value: 'REASON',
}

export const ATTACHMENTS_CHECKED: FlagSpec & { kind: 'boolean' } = {
  kind: 'boolean',
  about: 'You looked at the files that the privacy screen cannot read: no student data in them',
}

/** A text from the line, a file or standard input. */
export const BODY = {
  body: { kind: 'text', about: 'What to say', value: 'TEXT' },
  'body-file': {
    kind: 'text',
    about: 'File to read it from; - for standard input',
    value: 'FILE',
    complete: 'files',
  },
} as const satisfies Record<string, FlagSpec>

export const PARTICIPANT: FlagSpec & { kind: 'texts' } = {
  kind: 'texts',
  about: 'Somebody else who was on a call about it (repeatable)',
  value: 'NAME',
}
