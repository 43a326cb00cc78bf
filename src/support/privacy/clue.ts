/** How a rule is taken: `refuse` is never sent without a reason, `never` not even with one, `ask` is told. */
export type Weight = 'never' | 'refuse' | 'ask'

/** Something in a text that may say who a student is. `from` and `to` are positions in the text. */
export interface Clue {
  rule: string
  weight: Weight
  from: number
  to: number
}

/** What a rule is about, for people. */
export interface Rule {
  weight: Weight
  /** What was found, as the beginning of a sentence. */
  what: string
  fix: string
}

export const RULES = {
  'PRIV-SSN': {
    weight: 'never',
    what: 'A social security number',
    fix: 'Leave it out; support never needs it.',
  },
  'PRIV-SECRET': {
    weight: 'never',
    what: 'A password, key or token',
    fix: 'Take it out, and change it if it was real.',
  },
  'PRIV-CARD': {
    weight: 'refuse',
    what: 'A bank or card number',
    fix: 'Leave it out; name the payment by its date and amount.',
  },
  'PRIV-DOB': {
    weight: 'refuse',
    what: 'A date of birth',
    fix: 'Say that the field is wrong; do not give the date.',
  },
  'PRIV-ADDRESS': {
    weight: 'refuse',
    what: 'A home address',
    fix: 'Name the record by its personID.',
  },
  'PRIV-FAMILY': {
    weight: 'refuse',
    what: 'A telephone number or e-mail address of a family',
    fix: 'Name the record by its personID.',
  },
  'PRIV-COMBINED': {
    weight: 'refuse',
    what: 'A person’s name beside an identifier',
    fix: 'Keep the personID, leave the name out.',
  },
  'PRIV-SENSITIVE': {
    weight: 'refuse',
    what: 'Health, discipline, meals, custody or status of one person',
    fix: 'Name the field (“the IEP flag”), not what it says about somebody.',
  },
  'PRIV-NAME': { weight: 'ask', what: 'What looks like a person’s name', fix: 'Use the personID instead.' },
  'PRIV-ID': {
    weight: 'ask',
    what: 'A student number or state id',
    fix: 'The personID says as much and opens less.',
  },
  'PRIV-CONTACT': {
    weight: 'ask',
    what: 'A telephone number or e-mail address',
    fix: 'Leave it out unless it is that of staff.',
  },
  'PRIV-URL': {
    weight: 'ask',
    what: 'An address whose query names a person',
    fix: 'Cut it off at the question mark.',
  },
  'PRIV-COLUMNS': {
    weight: 'refuse',
    what: 'A table with columns about persons',
    fix: 'Delete those columns, or send personIDs only.',
  },
} as const satisfies Record<string, Rule>
export type RuleId = keyof typeof RULES

export function clue(rule: RuleId, from: number, to: number): Clue {
  return { rule, weight: RULES[rule].weight, from, to }
}
