import { Problem } from '../support/problem.ts'
import type { Outcome } from './port.ts'

/** A write whose refusals are outcomes, as the port asks; anything else that is thrown is a defect. */
export async function refusing<Value>(attempt: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'refused', problem: error }
    throw error
  }
}
