import { screenText } from '../privacy/screen.ts'

/** What the name of a school has in it. */
const SCHOOL =
  /\b(?:school|high|middle|elementary|primary|academy|junior|senior|intermediate|prep|preparatory|charter|kindergarten|preschool|hs|ms|es|k-?8|k-?12)\b/i
const LONGEST = 60

/**
 * The school in an answer like `26-27, Lincoln High, 26-27 Lincoln High, Main`: the first part that reads like one.
 * Null where none does, and where the answer may say who a student is.
 */
export function schoolIn(context: string): string | null {
  const found = context
    .split(/[,;/|\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .find((part) => SCHOOL.test(part) && part.length <= LONGEST && /^\p{L}/u.test(part))
  if (found === undefined || screenText(context, { pointer: '', strict: true }).length > 0) return null
  return found
}
