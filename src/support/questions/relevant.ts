import type { Answers } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { questions } from '../questions.ts'
import type { Condition, Question } from './question.ts'

/** The questions of a kind of case, whether or not they will matter. */
export function questionsOf(type: string, catalog: Catalog): Question[] {
  const named = catalog.types.items.find(({ id }) => id === type)?.asks
  return questions.filter(({ id, required, asked }) => required || (named ? named.includes(id) : asked))
}

/** The questions that matter for what is answered so far, in their order. */
export function questionsFor(answers: Answers, catalog: Catalog): Question[] {
  return questionsOf(String(answers['type'] ?? ''), catalog).filter((question) => matters(question, answers))
}

/** Whether a question makes sense after the answers there are. */
export function matters({ when }: Question, answers: Answers): boolean {
  return when === undefined || holds(when, answers)
}

function holds(condition: Condition, answers: Answers): boolean {
  if ('symptom' in condition) {
    return condition.symptom.test(
      `${String(answers['subject'] ?? '')}\n${String(answers['description'] ?? '')}`,
    )
  }
  const answer = String(answers[condition.answer] ?? '')
  return 'is' in condition ? condition.is.includes(answer) : answer !== '' && !condition.not.includes(answer)
}
