import { Problem, type ProblemDetails } from '../support/problem.ts'
import { jsonText, printable } from '../support/text/printable.ts'
import { EXIT_CODES, EXIT_DEFECT } from './exit-codes.ts'

/** A failure as it is shown: the lines for standard error and the exit code. */
export interface Report {
  text: string
  exitCode: number
}

export function report(error: unknown, json: boolean): Report {
  const problem = error instanceof Problem ? error : null
  const exitCode = problem ? EXIT_CODES[problem.kind] : EXIT_DEFECT
  return { exitCode, text: json ? jsonReport(problem ?? defect(error)) : textReport(problem, error) }
}

function textReport(problem: Problem | null, error: unknown): string {
  if (problem) {
    return printable(
      [`Error: ${problem.message}`, ...unsaid(problem), ...(problem.hint ? [problem.hint] : [])].join('\n'),
    )
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return printable(
    [
      'Error: campus failed in a way it should not. This is a defect; please report it with the lines below.',
      stack,
    ].join('\n'),
  )
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
