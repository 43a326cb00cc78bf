import { NetworkProblem } from '../../portal/network-problem.ts'
import { fromWire, isWireProblem } from '../../portal/wire/problem.ts'
import { Problem } from '../../support/problem.ts'
import type { HttpAnswer } from './answer.ts'

/** The refusal in an answer with a status of 400 or more. */
export function problemFrom(answer: HttpAnswer): Problem {
  const body = bodyOf(answer)
  const problem = fromWire(answer.status, body)
  const told = answer.retryAfter === null ? problem : waiting(problem, answer.retryAfter)
  // A gateway before the portal answers for it, and nobody knows how far the request came.
  if (answer.status < 500 || isWireProblem(body)) return told
  return new NetworkProblem('perhaps', told.details())
}

function waiting(problem: Problem, seconds: number): Problem {
  return new Problem(problem.kind, { ...problem.details(), retryAfter: seconds }).withHint(wait(seconds))
}

function bodyOf(answer: HttpAnswer): unknown {
  try {
    return answer.json()
  } catch {
    return undefined
  }
}

function wait(seconds: number): string {
  return seconds < 120
    ? `Wait ${seconds} second${seconds === 1 ? '' : 's'} before the next try.`
    : `Wait ${Math.ceil(seconds / 60)} minutes before the next try.`
}
