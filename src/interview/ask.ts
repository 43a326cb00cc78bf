import type { Terminal, Prompt } from '../terminal/terminal.ts'
import type { Question } from '../support/questions.ts'
import { questions } from '../support/questions.ts'
import { readAnswer, type Reading } from './answers.ts'
import type { Draft } from './drafts.ts'

/**
 * Asks what is not answered yet, one question after the other; an empty answer skips a question that is not required.
 * Every answer is in the draft before the next question is asked.
 */
export async function askMissing(
  given: Record<string, string | string[]>,
  { terminal, reading, draft }: { terminal: Terminal; reading: Reading; draft: Draft },
): Promise<Record<string, string | string[]>> {
  const answers = { ...given }
  for (const question of questions) {
    if (!('asked' in question) || answers[question.id] !== undefined) continue
    const typed = await terminal.ask(promptFor(question, reading))
    if (typed.trim() === '') continue
    answers[question.id] = typed
    await draft.save(answers)
  }
  return answers
}

const SKIP = ''

function promptFor(question: Question, reading: Reading): Prompt {
  const message = question.required ? question.ask : `${question.ask} (empty to skip)`
  const check = (answer: string): string | null => {
    if (answer.trim() === '') return question.required ? 'This one is needed.' : null
    const read = readAnswer(question, answer, reading)
    return 'error' in read ? `${read.error}.` : null
  }
  if (question.kind === 'option' || question.kind === 'word') {
    return { kind: 'choice', message, choices: choicesOf(question, reading), ...defaultOf(question, reading) }
  }
  return question.kind === 'text' || question.kind === 'list'
    ? { kind: 'long', message, check }
    : { kind: 'text', message, check }
}

function choicesOf(
  question: Question,
  { catalog }: Reading,
): { value: string; label: string; about?: string }[] {
  const options = question.from
    ? catalog[question.from].items.map(({ id, label }) => ({ value: id, label }))
    : (question.words ?? []).map((word) => ({ value: word, label: word.replaceAll('-', ' ') }))
  return question.required ? options : [...options, { value: SKIP, label: 'skip this question' }]
}

function defaultOf(question: Question, { catalog }: Reading): { default?: string } {
  return question.from === 'priorities' ? { default: catalog.defaultPriority } : {}
}
