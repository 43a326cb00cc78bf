import type { Answers } from '../../../support/case.ts'
import type { Catalog } from '../../../support/catalog.ts'
import { answerLines } from '../../../interview/review.ts'

/** A whole case as the text of a comment; where files lie on this computer is left out. */
export function caseText(answers: Answers, catalog: Catalog, zone: string): string {
  const { attach: _paths, type: _type, module: _module, priority: _priority, ...told } = answers
  return cut(answerLines(told, catalog, zone).join('\n'), catalog.limits.bodyCharacters)
}

/** A case may be longer than one comment; by characters, none of which is torn. */
function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
