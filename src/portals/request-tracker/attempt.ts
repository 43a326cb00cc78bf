import type { Outcome } from '../../portal/port.ts'
import { Problem } from '../../support/problem.ts'
import type { HttpAnswer } from '../http/answer.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'
import type { Rest, Sent } from './rest.ts'

export type Send = (method: 'POST' | 'PUT', path: string, sent: Sent) => Promise<HttpAnswer>

/**
 * A write from its first reading to what is read back. Once anything that changes something may have arrived, a
 * connection that fails leaves it `unknown`; before, nothing has happened.
 */
export async function attempt<Value>(
  rest: Rest,
  key: string,
  run: (send: Send) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  let arrived = false
  const send: Send = async (...sent) => {
    try {
      const answer = await rest.write(...sent)
      arrived = true
      return answer
    } catch (error) {
      if (error instanceof NetworkProblem && error.reached === 'perhaps') arrived = true
      throw error
    }
  }
  try {
    return await run(send)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (!(error instanceof NetworkProblem)) return { outcome: 'refused', problem: error }
    if (arrived) return { outcome: 'unknown', key }
    const hint = `The portal has not acted on it. To try this call again: --key ${key}`
    return { outcome: 'refused', problem: error.withHint(hint) }
  }
}

export function done<Value>(value: Value, replayed = false): Outcome<Value> {
  return { outcome: 'done', value, replayed }
}
