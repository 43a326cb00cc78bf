import type { Prompt } from '../terminal/terminal.ts'
import { isMany, type Question } from '../support/questions.ts'
import { printable } from '../support/text/printable.ts'
import { readAnswer, type Reading } from './answers.ts'

/** What a choice answers to skip a question, and what any answer may be to go back. */
export const SKIP = ''
export const BACK = 'back'

/** Where a typed `back` or `back QUESTION` leads: an id, `''` for the question before, null for an ordinary answer. */
export function backTo(typed: string): string | null {
  const found = /^\s*back(?:[ \t]+([a-z-]+))?\s*$/i.exec(typed)
  return found ? (found[1]?.toLowerCase() ?? '') : null
}

export interface Suggestion {
  value: string | string[]
  /** Why it is offered, as the rest of the question. */
  why?: string
}

export interface Asked {
  /** Offered as the answer; the one given before, above all. */
  suggestion: Suggestion | undefined
  /** There is a question to go back to. */
  canGoBack: boolean
  reading: Reading
  /** What is wrong with an answer in a way that only the world can tell, such as a file that is not there. */
  checkFiles: (paths: string[]) => string | null
}

/** A question as the terminal asks it. */
export function promptFor(question: Question, asked: Asked): Prompt {
  const { suggestion, reading } = asked
  const message = printable(messageOf(question, suggestion))
  const usual = suggestion && [suggestion.value].flat().join('\n')
  const check = (answer: string): string | null => faultOf(question, answer, asked)
  if (question.kind === 'option' || question.kind === 'word') {
    const choices = choicesOf(question, reading, asked.canGoBack)
    return { kind: 'choice', message, choices, ...(usual !== undefined && { default: usual }) }
  }
  const given = usual === undefined ? {} : { default: usual }
  if (question.kind !== 'text' && !isMany(question)) return { kind: 'text', message, check, ...given }
  const whole = (line: string): boolean => backTo(line) !== null
  const afresh = question.kind === 'files'
  return { kind: 'long', message: withText(message, usual), check, whole, afresh, ...given }
}

/** A long answer is shown above its own line, for nobody remembers it. */
function withText(message: string, text: string | undefined): string {
  return text === undefined ? message : `${message}\n${printable(text).replace(/^/gm, '  ')}`
}

function messageOf({ ask, required, kind }: Question, suggestion: Suggestion | undefined): string {
  const why = suggestion?.why === undefined ? '' : ` ${suggestion.why}`
  if (required || kind === 'option' || kind === 'word') return `${ask}${why}`
  return suggestion === undefined ? `${ask} (empty to skip)` : `${ask}${why}`
}

function faultOf(question: Question, answer: string, { reading, checkFiles }: Asked): string | null {
  if (backTo(answer) !== null) return null
  if (answer.trim() === '') return question.required ? 'This one is needed.' : null
  const read = readAnswer(question, answer, reading)
  if ('error' in read) return `${read.error}.`
  return question.kind === 'files' ? checkFiles([read.value].flat()) : null
}

interface Choice {
  value: string
  label: string
  about?: string
}

function choicesOf(question: Question, { catalog }: Reading, canGoBack: boolean): Choice[] {
  const options: Choice[] = question.from
    ? catalog[question.from].items.map((item) => ({
        value: item.id,
        label: item.label,
        ...('about' in item && { about: String(item.about) }),
      }))
    : (question.words ?? []).map((word) => ({ value: word, label: word.replaceAll('-', ' ') }))
  return [
    ...options,
    ...(question.required ? [] : [{ value: SKIP, label: 'skip this question' }]),
    ...(canGoBack ? [{ value: BACK, label: 'back to the question before' }] : []),
  ]
}
