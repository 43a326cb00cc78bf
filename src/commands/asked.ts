import { Problem } from '../support/problem.ts'
import type { Prompt } from '../terminal/terminal.ts'
import type { Context } from './context.ts'

/** One answer that a command needs, from a flag or from a person. `id` is the flag. */
export interface Asked {
  id: string
  message: string
  /** Left out: nothing goes on without it. */
  optional?: true
  choices?: { value: string; label: string; about?: string }[]
  check?: (text: string) => string | null
}

export type Told = Record<string, string | undefined>

/**
 * What was given by flags, and the rest from a person where one can be asked; elsewhere everything that is missing is
 * named at once. What is optional is asked for only when something else had to be.
 */
export async function askMissing(
  asked: readonly Asked[],
  given: Told,
  { terminal }: Pick<Context, 'terminal'>,
): Promise<Told> {
  const lacking = asked.filter(({ id, optional }) => !optional && given[id] === undefined)
  const faults = asked.flatMap(({ id, check }) => {
    const value = given[id]
    const fault = value === undefined ? null : (check?.(value) ?? null)
    return fault === null ? [] : [{ pointer: `/${id}`, code: 'invalid', message: `--${id}: ${fault}` }]
  })
  if (faults.length > 0) throw invalid(faults)
  if (lacking.length === 0) return given
  if (!terminal.canAsk) throw missing(lacking)
  const told = { ...given }
  for (const one of asked) {
    if (told[one.id] !== undefined) continue
    const answer = (await terminal.ask(promptFor(one))).trim()
    if (answer !== '') told[one.id] = answer
  }
  return told
}

function promptFor({ message, optional, choices, check }: Asked): Prompt {
  if (choices) return { kind: 'choice', message, choices }
  const checked = (text: string): string | null => {
    if (text.trim() === '') return optional ? null : 'This one is needed.'
    return check?.(text.trim()) ?? null
  }
  return { kind: 'text', message: optional ? `${message} (empty to skip)` : message, check: checked }
}

function missing(lacking: readonly Asked[]): Problem {
  const flags = lacking.map(({ id }) => `--${id}`).join(' ')
  return new Problem('usage', {
    code: 'missing-answers',
    message: `These are missing: ${lacking.map(({ id }) => id).join(', ')}.`,
    hint: `Give them as flags: ${flags}`,
    errors: lacking.map(({ id }) => ({ pointer: `/${id}`, code: 'missing', message: `${id} is missing` })),
  })
}

function invalid(errors: { pointer: string; code: string; message: string }[]): Problem {
  return new Problem('usage', {
    code: 'invalid-answers',
    message: errors.map(({ message }) => message).join(' '),
    hint: `Mend ${errors.length === 1 ? 'it' : 'them'} and call again.`,
    errors,
  })
}
