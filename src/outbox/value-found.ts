import type { CaseSummary } from '../support/case.ts'
import type { Method } from './methods.ts'

const MOVES: readonly Method[] = [
  ...(['closeCase', 'closeByDedupe', 'reopenCase', 'importMail'] as const),
  ...(['desk.reply', 'desk.move', 'desk.resolve', 'desk.verify'] as const),
]

/**
 * The answer of a write that a portal was asked about by its key, where the portal cannot give the first answer again:
 * what it tells of is the case as it is now.
 */
export function valueFound(method: Method, found: object): object {
  if (!('status' in found && 'waitingOn' in found)) return found
  const now = found as CaseSummary
  const view = { status: now.status, waitingOn: now.waitingOn }
  if (MOVES.includes(method)) return { case: now, changed: true, before: view, after: view }
  return method === 'updateCase' ? { case: now, changed: true } : found
}
