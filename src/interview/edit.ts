import type { Answers } from '../support/case.ts'
import { Problem, type FieldError } from '../support/problem.ts'
import { questionsFor } from '../support/questions/relevant.ts'
import { printable } from '../support/text/printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { missing, readAnswers, type Reading } from './answers.ts'
import { readForm } from './form.ts'
import { formText } from './form-text.ts'

/** Begins the lines that tell an error in a form; taken out again before the form is read. */
const MARK = '#>> '

export type Edited = { answers: Answers } | { unchanged: true; rejected: string | null }

/**
 * Lets the person change the whole case in their editor. A form with errors comes back with each above the line it is
 * about, until it is right or left unchanged; then `rejected` is what could not be used.
 */
export async function editAnswers(
  answers: Answers,
  { terminal, reading }: { terminal: Terminal; reading: Reading },
): Promise<Edited> {
  const clean = await formText(reading.catalog, answers, questionsFor(answers, reading.catalog))
  let shown = clean
  for (;;) {
    const saved = await terminal.edit(shown, 'case.yaml')
    if (saved === null) return { unchanged: true, rejected: shown === clean ? null : withoutErrors(shown) }
    const text = withoutErrors(saved)
    const read = await readEdited(text, reading)
    if ('answers' in read) return read
    terminal.note(printable(`${read.errors.map(({ message }) => message).join('; ')}. Opening it again.`))
    shown = withErrors(text, read.errors)
  }
}

async function readEdited(
  text: string,
  reading: Reading,
): Promise<{ answers: Answers } | { errors: FieldError[] }> {
  try {
    const form = await readForm(text, 'The form')
    const { answers, errors } = readAnswers(form.answers, reading)
    const lacking = missing(answers).map(({ id }) => ({
      ...{ pointer: `/${id}`, code: 'missing', message: `${id} is needed` },
    }))
    const all = [...errors, ...lacking]
    if (all.length === 0) return { answers }
    return { errors: all.map((error) => ({ ...error, line: form.lines[error.pointer.slice(1)] ?? 1 })) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { errors: error.errors ?? [{ pointer: '', code: error.code, message: error.message, line: 1 }] }
  }
}

/** Each error above its line, from the last to the first so that the lines stay what they were. */
export function withErrors(text: string, errors: readonly FieldError[]): string {
  const lines = text.split('\n')
  const placed = errors.map(({ message, line = 1 }) => ({ message, at: Math.max(0, line - 1) }))
  for (const { message, at } of placed.sort((one, other) => other.at - one.at))
    lines.splice(at, 0, `${MARK}${message.replaceAll('\n', ' ')}`)
  return lines.join('\n')
}

export function withoutErrors(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith(MARK))
    .join('\n')
}
