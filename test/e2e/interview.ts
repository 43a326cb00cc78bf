import type { Answers } from '../../src/support/case.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { isMany, questions, type Question } from '../../src/support/questions.ts'
import { questionsFor } from '../../src/support/questions/relevant.ts'
import type { Person } from '../terminal/program.ts'
import type { Campus, Document } from './campus.ts'

export const KEY = { enter: '\r', down: '\x1b[B', interrupt: '\x03', clear: '\x15' }

const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** What a good contact answers where the question's own example is not enough; an empty text skips. */
const GOOD: Answers = {
  description: 'First line: teachers press Save.\n\n# and the new scores are gone',
  steps: [
    'Log in as a teacher',
    'Open Instruction > Grade Book',
    'Click Save',
    'The page reloads without the score',
  ],
  examples: ['sectionID 40211', 'sectionID 40236'],
  'first-seen': '2026-11-02T14:10:00.000Z',
  due: IN_A_MONTH,
  attach: '',
  priority: 'high',
}

/** What somebody answers to a question; an empty text skips it. */
type Told = (question: Question) => string | string[]

export function goodAnswer({ id, example }: Question): string | string[] {
  return GOOD[id] ?? example
}

/** The questions that somebody with these answers is asked, in their order. */
export function askedOf(fixed: Answers, told: Told = goodAnswer): Question[] {
  const answers: Answers = { ...fixed }
  const skipped: string[] = []
  const asked: Question[] = []
  for (;;) {
    const next = questionsFor(answers, infiniteCampus).find(
      ({ id }) => answers[id] === undefined && !skipped.includes(id),
    )
    if (next === undefined) return asked
    asked.push(next)
    const answer = told(next)
    if (answer === '') skipped.push(next.id)
    else answers[next.id] = answer
  }
}

/** How an answer is typed: choices by their name, long texts with a dot at their end. */
export function keysFor(question: Question, answer: string | string[], plain = false): string {
  if (question.kind === 'text' || isMany(question)) {
    const lines = [answer].flat().flatMap((text) => text.split('\n'))
    return answer === '' ? KEY.enter : [...lines, '.', ''].join(KEY.enter)
  }
  if (question.kind !== 'option' && question.kind !== 'word') return `${String(answer)}${KEY.enter}`
  return `${plain ? String(answer) : nameOf(question, String(answer))}${KEY.enter}`
}

function nameOf(question: Question, answer: string): string {
  const named = question.from && infiniteCampus[question.from].items.find(({ id }) => id === answer)
  return named?.label ?? answer.replaceAll('-', ' ')
}

/** Answers question after question as they are seen. What stands in a prompt already is cleared first. */
export async function answer(
  person: Person,
  some: readonly Question[],
  plain = false,
  told: Told = goodAnswer,
): Promise<void> {
  for (const question of some) {
    await person.sees(question.ask.slice(0, 60))
    if (!plain && question.id === 'module') {
      await finds(person, nameOf(question, String(told(question))))
      continue
    }
    const isLine = !isMany(question) && !['option', 'word', 'text'].includes(question.kind)
    person.types(`${isLine && !plain ? KEY.clear : ''}${keysFor(question, told(question), plain)}`)
  }
}

/** What is kept of the answers. */
export function kept(some: readonly Question[]): Document {
  const told = some.filter((question) => goodAnswer(question) !== '' && question.id !== 'due')
  const keptOf = (question: Question) =>
    isMany(question) ? [goodAnswer(question)].flat() : goodAnswer(question)
  return Object.fromEntries(told.map((question) => [question.id, keptOf(question)]))
}

/** Everything that was answered, from the fields of the case and from its answers. */
export async function answersOf(campus: Campus, number: number): Promise<Document> {
  const { answers, ...fields } = await campus.json('case', 'view', String(number))
  return { ...fields, ...(answers as Document) }
}

export function questionOf(id: string): Question {
  const found = questions.find((question) => question.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}

/** Types into a long list until it shows one, then takes it. */
export async function finds(person: Person, label: string): Promise<void> {
  person.types(label)
  await person.settles()
  await person.sees(`> ${label}`)
  person.types(KEY.enter)
}

/** Chooses in the menu after the review. */
export async function chooses(person: Person, label: string, plain = false): Promise<void> {
  await person.sees('What now?')
  if (plain) await person.sees('Number')
  person.types(`${label}${KEY.enter}`)
}
