import type { Answers } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { questions } from '../questions.ts'
import type { Condition, Question } from './question.ts'

/** The questions that matter for what is answered so far, in their order. */
export function questionsFor(answers: Answers, catalog: Catalog): Question[] {
  const named = catalog.types.items.find(({ id }) => id === answers['type'])?.asks
  return questions.filter((question) => {
    if (question.required) return true
    const belongs = named === undefined ? question.asked : named.includes(question.id)
    return belongs === true && matters(question, answers)
  })
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
