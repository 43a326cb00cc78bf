import type { FieldError } from './problem.ts'

/** What a condition may be about; `district` is what the vendor's portal calls the account. */
export const CONDITION_FIELDS = [
  'number',
  'subject',
  'status',
  'priority',
  'module',
  'type',
  'contact',
  'district',
  'site',
  'release',
  'dueDate',
] as const
export type ConditionField = (typeof CONDITION_FIELDS)[number]

/** How a text is held against a value, and whether it must be so or must not. */
export interface Comparison {
  test: 'equals' | 'starts-with' | 'ends-with' | 'contains'
  holds: boolean
}

/** The operators that the vendor's portal documents for its lists. */
export const OPERATORS = {
  equals: { test: 'equals', holds: true },
  'not-equals': { test: 'equals', holds: false },
  'starts-with': { test: 'starts-with', holds: true },
  'ends-with': { test: 'ends-with', holds: true },
  contains: { test: 'contains', holds: true },
  'does-not-contain': { test: 'contains', holds: false },
} as const satisfies Record<string, Comparison>
export type Operator = keyof typeof OPERATORS

export interface Condition {
  field: ConditionField
  operator: Operator
  /** Compared without case; a field that is not filled in is the empty text. */
  value: string
}

/** A list is asked for by people and scripts; beyond this it is a mistake. */
const MOST = { conditions: 50, characters: 1000 }

/** Texts that differ only in case, or in how an accent is written, become the same: `É`, `é`, and `e` with an accent. */
export function folded(text: string): string {
  return text.normalize('NFC').toUpperCase().normalize('NFC')
}

const TESTS: Record<Comparison['test'], (text: string, value: string) => boolean> = {
  equals: (text, value) => text === value,
  'starts-with': (text, value) => text.startsWith(value),
  'ends-with': (text, value) => text.endsWith(value),
  contains: (text, value) => text.includes(value),
}

/** Whether one of the texts that a field can be called by (id and label, name and e-mail) passes the test. */
export function passes(
  texts: readonly string[],
  { operator, value }: Pick<Condition, 'operator' | 'value'>,
): boolean {
  const test = TESTS[OPERATORS[operator].test]
  return texts.some((text) => test(folded(text), folded(value)))
}

/** What is wrong with conditions that came from elsewhere. */
export function conditionErrors(conditions: readonly Condition[] = []): FieldError[] {
  if (conditions.length > MOST.conditions)
    return [fault('/where', 'too-many', `There are more than ${MOST.conditions} conditions.`)]
  return conditions.flatMap(({ field, operator, value }, index) => [
    ...(CONDITION_FIELDS.includes(field)
      ? []
      : [fault(`/where/${index}/field`, 'unknown', `“${field}” is no field of a condition.`)]),
    ...(Object.hasOwn(OPERATORS, operator)
      ? []
      : [fault(`/where/${index}/operator`, 'unknown', `“${operator}” is no operator of a condition.`)]),
    ...valueErrors(`/where/${index}/value`, value),
  ])
}

function valueErrors(pointer: string, value: string): FieldError[] {
  if (/\0|\p{Surrogate}/u.test(value))
    return [fault(pointer, 'not-text', 'The value of a condition holds a character that is not text.')]
  return value.length > MOST.characters
    ? [fault(pointer, 'too-long', `The value of a condition is longer than ${MOST.characters} characters.`)]
    : []
}

function fault(pointer: string, code: string, message: string): FieldError {
  return { pointer, code, message }
}
