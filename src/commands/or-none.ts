import { NetworkProblem } from '../portal/network-problem.ts'
import { Problem } from '../support/problem.ts'

/**
 * What is only looked at for a person's sake: none for a job that may file and not look around, and for whoever cannot
 * reach the portal now.
 */
export async function orNone<Value, None>(looking: Promise<Value>, none: None): Promise<Value | None> {
  try {
    return await looking
  } catch (error) {
    const isNone =
      error instanceof NetworkProblem || (error instanceof Problem && error.kind === 'not-allowed')
    if (isNone) return none
    throw error
  }
}
