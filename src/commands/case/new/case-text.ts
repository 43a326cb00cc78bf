import type { Answers } from '../../../support/case.ts'
import type { Catalog } from '../../../support/catalog.ts'
import { answerLines } from '../../../interview/review.ts'

/** A whole case as the text of a comment; where files lie on this computer is left out. */
export function caseText(answers: Answers, catalog: Catalog, zone: string): string {
  const { attach: _paths, type: _type, module: _module, priority: _priority, ...told } = answers
  return answerLines(told, catalog, zone).join('\n')
}
