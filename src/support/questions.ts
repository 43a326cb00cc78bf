import type { Question } from './questions/question.ts'
import { WHAT } from './questions/what.ts'
import { WHERE } from './questions/where.ts'
import { WHO } from './questions/who.ts'

export type { OptionList, Question } from './questions/question.ts'

/** In the order in which people tell it: what it is about, what happens, where, when, who, why. */
export const QUESTIONS = [...WHAT, ...WHERE, ...WHO] as const

export const questions: readonly Question[] = QUESTIONS

/** The answer is a list. */
export function isMany({ kind }: Question): boolean {
  return kind === 'list' || kind === 'files'
}

/** What goes with the answers and is never asked. */
const BESIDE: Readonly<Record<string, string>> = {
  job: 'Reported by a job',
  notice: 'Open incident',
  ticket: 'Ticket at our own desk',
}

/** What stands above the answer to a question; the id itself for one that is not asked any more. */
export function headingOf(id: string): string {
  return questions.find((question) => question.id === id)?.heading ?? BESIDE[id] ?? id
}
