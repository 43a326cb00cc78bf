import type { Named } from './catalog.ts'
import { Problem, type FieldError } from './problem.ts'

/** Not text that can be stored: NUL, or half of a character. */
const NOT_TEXT = /\0|\p{Surrogate}/u
/** Something a person can see. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u
/** Anything that would break a line or a terminal. */
const NOT_ON_A_LINE = /[\p{Cc}\u2028\u2029]/u
const DATE = /^\d{4}-\d{2}-\d{2}$/

type Check = (pointer: string, value: string) => FieldError[]

/** Throws one `Problem` that names everything wrong with an input. */
export function refuseIfAny(errors: FieldError[]): void {
  const [first] = errors
  if (!first) return
  throw new Problem('usage', {
    code: 'invalid-input',
    message: errors.length === 1 ? first.message : `${errors.length} fields are not right.`,
    errors,
  })
}

/** Text of any shape, not blank, up to `most` characters. */
export const text =
  (what: string, most: number): Check =>
  (pointer, value) => {
    if (NOT_TEXT.test(value)) return fault(pointer, 'not-text', `${what} holds a character that is not text.`)
    if (!VISIBLE.test(value)) return fault(pointer, 'required', `${what} is empty.`)
    return tooLong(value, most)
      ? fault(pointer, 'too-long', `${what} is longer than ${most} characters.`)
      : []
  }

export const line =
  (what: string, most: number): Check =>
  (pointer, value) => {
    const errors = text(what, most)(pointer, value)
    if (errors.length > 0 || !NOT_ON_A_LINE.test(value)) return errors
    return /[\n\r\u2028\u2029]/.test(value)
      ? fault(pointer, 'not-one-line', `${what} must be one line.`)
      : fault(pointer, 'control-character', `${what} holds a control character, such as a tab or an escape.`)
  }

/** A word of one of the catalog's lists. */
export const known =
  (what: string, items: readonly Named[]): Check =>
  (pointer, value) =>
    items.some(({ id }) => id === value) ? [] : fault(pointer, 'unknown', `“${value}” is no ${what} here.`)

/** A day that is in the calendar, `YYYY-MM-DD`. */
export const calendarDate: Check = (pointer, value) => {
  const day = DATE.test(value) ? new Date(`${value}T00:00:00Z`) : null
  const exists = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
  return exists ? [] : fault(pointer, 'not-a-date', `“${value}” is no date (YYYY-MM-DD).`)
}

/** A point in time, as programs write it. */
export const instant: Check = (pointer, value) =>
  Number.isNaN(Date.parse(value)) ? fault(pointer, 'not-a-time', `“${value}” is no time.`) : []

/** How many of a list are asked for at once. */
export function limitErrors(limit: number, most: number): FieldError[] {
  const isOne = Number.isInteger(limit) && limit >= 1 && limit <= most
  return isOne ? [] : fault('/limit', 'out-of-range', `The limit is a number from 1 to ${most}.`)
}

/** Applies a check to a value that may be left out. */
export function optionally(check: Check, pointer: string, value: string | null | undefined): FieldError[] {
  return value === null || value === undefined ? [] : check(pointer, value)
}

function tooLong(value: string, most: number): boolean {
  return value.length > most && [...value].length > most
}

function fault(pointer: string, code: string, message: string): FieldError[] {
  return [{ pointer, code, message }]
}
