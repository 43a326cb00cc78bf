import { Problem } from '../../support/problem.ts'

/** A refusal as what was found; a defect goes on its way. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

/** What a look finds, or why it is refused. */
export function orProblem<Value>(look: () => Value): Value | Problem {
  try {
    return look()
  } catch (error) {
    return problemOf(error)
  }
}
