import type { Completes, FlagSpec } from '../spec.ts'
import { isMany, type QUESTIONS, questions, type Question } from '../../support/questions.ts'

type QuestionFlags = {
  [Asked in (typeof QUESTIONS)[number] as Asked['id']]: FlagSpec & {
    kind: Asked['kind'] extends 'list' | 'files' ? 'texts' : 'text'
  }
}

const PLACEHOLDERS: Record<Question['kind'], string> = {
  line: 'TEXT',
  text: 'TEXT',
  list: 'TEXT',
  files: 'FILE',
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
  const many = isMany(question)
  const about = list ? `${question.about} (\`campus catalog show ${list}\`)` : question.about
  return {
    kind: many ? 'texts' : 'text',
    about: many ? `${about} (repeatable)` : about,
    value: question.from ? question.id.toUpperCase() : PLACEHOLDERS[question.kind],
    ...(question.words && { choices: question.words }),
    ...(list && { complete: list satisfies Completes }),
    ...(question.kind === 'files' && { complete: 'files' }),
  }
}
