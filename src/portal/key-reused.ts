import { Problem } from '../support/problem.ts'

/** The refusal of a call under the idempotency key of another; `caseNumber` is the case that one was about. */
export function keyReused(key: string, caseNumber: number | null): Problem {
  return new Problem('conflict', {
    code: 'key-reused',
    message: `The key “${key}” was used before with other input${caseNumber === null ? '' : `, on case ${caseNumber}`}.`,
    hint: 'Use a new --key for a new request.',
    ...(caseNumber !== null && { caseNumber }),
  })
}
