import { Problem, type ProblemDetails } from '../support/problem.ts'

/** A request that got no answer from the portal. */
export class NetworkProblem extends Problem {
  /**
   * `never`: the portal surely has not acted on it. `perhaps`: it was sent, or its beginning was, so a write may have
   * happened.
   */
  readonly reached: 'never' | 'perhaps'

  constructor(reached: 'never' | 'perhaps', details: ProblemDetails) {
    super('unsettled', details)
    this.reached = reached
  }

  override withHint(hint: string): NetworkProblem {
    return new NetworkProblem(this.reached, super.withHint(hint))
  }
}

/** The same failure of a request that is no part of what it prepares, which was therefore not sent. */
export function beforehand(error: unknown): unknown {
  if (!(error instanceof NetworkProblem) || error.reached === 'never') return error
  return new NetworkProblem('never', { ...error.details(), retryable: true })
}
