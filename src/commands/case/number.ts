import { Problem } from '../../support/problem.ts'

/** Reads a case number as people write it: `100001` or `#100001`. */
export function readCaseNumber(text: string | undefined): number {
  const digits = /^#?(\d{1,15})$/.exec(text ?? '')?.[1]
  if (digits !== undefined && Number(digits) > 0) return Number(digits)
  throw new Problem('usage', {
    code: 'not-a-case-number',
    message: `“${text ?? ''}” is not a case number.`,
    hint: 'A case number is digits only, like 100001; `campus case list` shows them.',
  })
}
