import {
  CONDITION_FIELDS,
  OPERATORS,
  type Condition,
  type ConditionField,
  type Operator,
} from './condition.ts'
import { nearest } from './text/nearest.ts'

export type ReadCondition = { ok: true; condition: Condition } | { ok: false; message: string; hint: string }

/** Other words that people know a field by. */
const ALIASES: Readonly<Record<string, ConditionField>> = { account: 'district', due: 'dueDate' }
const SIGNS: Readonly<Record<string, Operator>> = { '=': 'equals', '!=': 'not-equals' }

const OPERATOR_IDS = Object.keys(OPERATORS) as Operator[]
const OPERATOR_WORDS = OPERATOR_IDS.map((operator) => operator.replaceAll('-', ' '))
/** Signs need no space around them, words end at one. */
const OPERATOR = new RegExp(
  `^(?:(?<sign>!?=)(?!=)|(?<words>${OPERATOR_IDS.map((id) => id.replaceAll('-', '[\\s-]+')).join('|')})(?![^\\s"']))`,
  'iu',
)
const QUOTED = /^(?<quote>["'])(?<inside>.*)\k<quote>$/su

/** Reads `FIELD OPERATOR VALUE`, such as `subject contains "grade book"`. */
export function readCondition(text: string): ReadCondition {
  const [word] = /^[\p{L}-]*/u.exec(text.trim()) ?? ['']
  const field = fieldOf(word)
  const behind = text.trim().slice(word.length).trimStart()
  if (field === null) return unread(text, `“${word || behind}” is no field`, nearest(word, CONDITION_FIELDS))
  const found = operatorAt(behind)
  if (found === null) return noOperator(text, behind)
  const value = behind.slice(found.length).trim()
  if (value === '') return unread(text, 'it has no value; "" is an empty one')
  const inside = QUOTED.exec(value)?.groups?.['inside']
  if (inside === undefined && /^["']/.test(value))
    return unread(
      text,
      'a quote is not closed; a value that begins with one stands in quotes of the other kind',
    )
  return { ok: true, condition: { field, operator: found.operator, value: inside ?? value } }
}

function fieldOf(word: string): ConditionField | null {
  const plain = word.replaceAll('-', '').toLowerCase()
  if (Object.hasOwn(ALIASES, plain)) return ALIASES[plain] ?? null
  return CONDITION_FIELDS.find((field) => field.toLowerCase() === plain) ?? null
}

/** The operator that a text begins with, in quotes or without, and how long it is there. */
function operatorAt(text: string): { operator: Operator; length: number } | null {
  const [quoted, , inside] = /^(["'])(.*?)\1/su.exec(text) ?? []
  if (quoted !== undefined) {
    const within = operatorAt((inside ?? '').trim())
    return within?.length === inside?.trim().length && within
      ? { operator: within.operator, length: quoted.length }
      : null
  }
  const match = OPERATOR.exec(text)
  if (match === null) return null
  const { sign, words = '' } = match.groups ?? {}
  const operator = sign === undefined ? words.toLowerCase().replace(/[\s-]+/g, '-') : SIGNS[sign]
  return { operator: operator as Operator, length: match[0].length }
}

function noOperator(text: string, behind: string): ReadCondition {
  const [word = ''] = behind.match(/[^\s"']+/) ?? []
  if (word === '') return unread(text, 'it has no operator')
  const guess = nearest(word, OPERATOR_WORDS)
  return unread(text, `“${word}” is no operator`, guess)
}

function unread(text: string, why: string, guess: string | null = null): ReadCondition {
  const operators = OPERATOR_WORDS.map((words) => {
    const [sign] = Object.entries(SIGNS).find(([, id]) => id === words.replaceAll(' ', '-')) ?? []
    return sign === undefined ? words : `${words} (${sign})`
  })
  return {
    ok: false,
    message: `“${text}” is no condition: ${why}.`,
    hint: `${guess ? `Did you mean “${guess}”? ` : ''}A condition is FIELD OPERATOR VALUE. Fields: ${CONDITION_FIELDS.join(', ')}. Operators: ${operators.join(', ')}.`,
  }
}
