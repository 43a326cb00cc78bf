import type { Answers, CaseDetail } from './case.ts'
import type { Catalog } from './catalog.ts'
import { withoutIds } from './privacy/without-ids.ts'
import { questions, type Question } from './questions.ts'

export interface LeftOut {
  question: string
  why: string
}

/** What of a case another desk is told. */
export interface CarriedOver {
  answers: Answers
  /** Where something was lost, and why. */
  leftOut: LeftOut[]
}

type Told = Pick<
  CaseDetail,
  'subject' | 'type' | 'module' | 'priority' | 'site' | 'release' | 'dueDate' | 'answers' | 'attachments'
>

/**
 * The answers of a case for the desk of another catalog. Choices go along where that catalog has them; who a student is
 * stays, unless that desk asks for it.
 */
export function carryOver(found: Told, catalog: Catalog): CarriedOver {
  const carried: CarriedOver = { answers: {}, leftOut: [] }
  const allowsIds = catalog.privacy?.allowed.includes('PRIV-ID') ?? false
  const told = answersOf(found)
  for (const question of questions) {
    const answer = told[question.id]
    if (answer === undefined || question.kind === 'files') continue
    const why = whyNot(question, answer, catalog, allowsIds)
    if (why !== null) {
      carried.leftOut.push({ question: question.id, why })
      continue
    }
    const kept = allowsIds ? answer : maskedAnswer(answer)
    carried.answers[question.id] = kept
    if (String(kept) !== String(answer))
      carried.leftOut.push({ question: question.id, why: 'a student number or state id in it' })
  }
  const files = found.attachments.length
  if (files > 0) carried.leftOut.push({ question: 'attach', why: `${files} of its files` })
  return carried
}

function answersOf({ answers, subject, type, module, priority, site, release, dueDate }: Told): Answers {
  const fields = { subject, type, module, priority, site, release, due: dueDate }
  const filled = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null)
  return { ...answers, ...Object.fromEntries(filled) }
}

function whyNot(
  { from, tells }: Question,
  answer: string | string[],
  catalog: Catalog,
  allowsIds: boolean,
): string | null {
  if (tells !== undefined && !allowsIds) return 'it says who a student is, which is for your own desk'
  if (from === undefined || catalog[from].items.some(({ id }) => id === answer)) return null
  return `${catalog.desk} has no “${String(answer)}”`
}

function maskedAnswer(answer: string | string[]): string | string[] {
  return typeof answer === 'string' ? withoutIds(answer) : answer.map(withoutIds)
}
