import { Problem } from '../support/problem.ts'

/**
 * What is only looked at for a person's sake: none for a job that may file and not look around, and for whoever cannot
 * reach the portal now, or finds it busy.
 */
export async function orNone<Value, None>(looking: Promise<Value>, none: None): Promise<Value | None> {
  try {
    return await looking
  } catch (error) {
    if (error instanceof Problem && ['unsettled', 'not-allowed'].includes(error.kind)) return none
    throw error
  }
}
