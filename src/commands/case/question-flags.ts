import type { Completes, FlagSpec } from '../spec.ts'
import { type QUESTIONS, questions, type Question } from '../../support/questions.ts'

type QuestionFlags = {
  [Asked in (typeof QUESTIONS)[number] as Asked['id']]: FlagSpec & {
    kind: Asked['kind'] extends 'list' ? 'texts' : 'text'
  }
}

const PLACEHOLDERS: Record<Question['kind'], string> = {
  line: 'TEXT',
  text: 'TEXT',
  list: 'TEXT',
  option: 'ID',
  word: 'WORD',
  count: 'N',
  date: 'DATE',
  moment: 'TIME',
}

/** A flag for every question. */
export const questionFlags = Object.fromEntries(
  questions.map((question) => [question.id, flagOf(question)]),
) as QuestionFlags

function flagOf(question: Question): FlagSpec {
  const list = question.from
  const about = list ? `${question.about} (\`campus catalog show ${list}\`)` : question.about
  return {
    kind: question.kind === 'list' ? 'texts' : 'text',
    about: question.kind === 'list' ? `${about} (repeatable)` : about,
    value: question.from ? question.id.toUpperCase() : PLACEHOLDERS[question.kind],
    ...(question.words && { choices: question.words }),
    ...(list && { complete: list satisfies Completes }),
  }
}
