import { Problem, type ProblemDetails } from '../../support/problem.ts'

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
}
