import type { Portal } from '../portal/port.ts'
import type { Answers } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import { urgencyOf } from '../support/readiness/urgency.ts'
import type { Question } from '../support/questions.ts'
import type { Suggestion } from './question-prompt.ts'

/** What stays the same from case to case. */
const LASTING = ['context', 'site', 'release', 'browser', 'reachable']

/** What the person answered in their last case, of what stays the same. */
export async function lastAnswers(portal: Portal): Promise<Answers> {
  const [last] = (await portal.listCases({ mine: true, limit: 1 })).items
  if (last?.number == null) return {}
  const { answers, site, release } = await portal.viewCase(last.number)
  const known: Answers = { ...answers, ...(site !== null && { site }), ...(release !== null && { release }) }
  return Object.fromEntries(Object.entries(known).filter(([id]) => LASTING.includes(id)))
}

/** Answers to offer: what the kind of case usually has, the last case, and for the priority what the facts say. */
export function suggesting(
  last: Answers,
  catalog: Catalog,
  now: Date,
): (question: Question, answers: Answers) => Suggestion | undefined {
  return ({ id }, answers) => {
    if (id === 'priority') return priorityOf(answers, catalog, now)
    const usual = catalog.types.items.find((type) => type.id === answers['type'])?.defaults?.[id]
    const value = usual?.replaceAll('{subject}', String(answers['subject'] ?? '')) ?? last[id]
    return value === undefined ? undefined : { value }
  }
}

function priorityOf(answers: Answers, catalog: Catalog, now: Date): Suggestion {
  const { urgency, why } = urgencyOf({ answers, catalog, now })
  const known = catalog.priorities.items.find(({ id }) => id === urgency)
  if (!known) return { value: catalog.defaultPriority }
  return { value: known.id, why: `The facts say ${known.label.toLowerCase()}: ${why}.` }
}
