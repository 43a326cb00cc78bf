import { Problem } from '../support/problem.ts'

/** A call that was not right, with what to try. */
export function usage(code: string, message: string, hint: string): Problem {
  return new Problem('usage', { code, message, hint })
}
