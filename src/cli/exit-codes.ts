import type { ProblemKind } from '../support/problem.ts'

/** What scripts branch on. Documented in the README and in `campus help exit-codes`. */
export const EXIT_CODES: Record<ProblemKind, number> = {
  usage: 2,
  blocked: 3,
  'sign-in': 4,
  'not-allowed': 5,
  'not-found': 6,
  conflict: 7,
  unsettled: 8,
  partial: 9,
  handoff: 10,
  interrupted: 130,
}

export const EXIT_DEFECT = 1
