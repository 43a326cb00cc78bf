import { Problem, type ProblemDetails } from '../support/problem.ts'
import { onScreen } from '../support/text/layout.ts'
import { jsonText, printable } from '../support/text/printable.ts'
import type { Screen } from '../terminal/terminal.ts'
import { EXIT_CODES, EXIT_DEFECT } from './exit-codes.ts'

/** A failure as it is shown: the lines for standard error and the exit code. */
export interface Report {
  text: string
  exitCode: number
}

interface Showing {
  json: boolean
  screen: Pick<Screen, 'terminal' | 'columns'>
}

export function report(error: unknown, { json, screen }: Showing): Report {
  const problem = error instanceof Problem ? error : null
  const exitCode = problem ? EXIT_CODES[problem.kind] : EXIT_DEFECT
  return { exitCode, text: json ? jsonReport(problem ?? defect(error)) : textReport(problem, error, screen) }
}

function textReport(problem: Problem | null, error: unknown, screen: Showing['screen']): string {
  if (problem) return onScreen(problemText(problem), screen)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return printable(
    [
      'Error: campus failed in a way it should not. This is a defect; please report it with the lines below.',
      stack,
    ].join('\n'),
  )
}

function problemText(problem: Problem): string {
  const { message, hint } = problem
  return printable([`Error: ${message}`, ...unsaid(problem), ...(hint ? [hint] : [])].join('\n'))
}

/** The faults that the message does not name already. */
function unsaid({ message: said, told, errors = [] }: Problem): string[] {
  if (told) return []
  return errors
    .filter(({ code, message }) => code !== 'missing' && !said.includes(message))
    .map(({ message }) => `  - ${message}`)
}

/** What a script is told of a failure that nobody expected. */
function defect(error: unknown): ProblemDetails {
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'defect', message: `campus failed in a way it should not: ${message}` }
}

function jsonReport({ code, message, hint, retryable = false, caseNumber, errors }: ProblemDetails): string {
  return jsonText({ error: { code, message, hint: hint ?? null, retryable, caseNumber, errors } }, 0)
}
