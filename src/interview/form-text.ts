import type { Answers } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import { questions, type Question } from '../support/questions.ts'

/** A form as YAML text: the questions with their hints, filled with the answers there are. Answers are never left out. */
export async function formText(
  catalog: Catalog,
  answers: Answers,
  asked: readonly Question[] = questions,
): Promise<string> {
  const { stringify } = await import('yaml')
  const shown = questions.filter((question) => asked.includes(question) || answers[question.id] !== undefined)
  const blocks = shown.map((question) => {
    const value = answers[question.id]
    const filled = value === undefined ? `${question.id}:` : stringify({ [question.id]: value }).trimEnd()
    return [...hints(question, catalog).map((line) => `# ${line}`), filled].join('\n')
  })
  return `${HEADER}\n\n${blocks.join('\n\n')}\n`
}

const HEADER = [
  '# A case, filled in by question. Leave empty what does not apply.',
  '# No student names: use internal ids. Marked * is needed.',
].join('\n')

function hints(question: Question, catalog: Catalog): string[] {
  const mark = question.required ? ' *' : ''
  const options = optionsOf(question, catalog)
  if (options.length > 0) return [`${question.about}${mark}`, ...fold(options)]
  return [`${question.about}${mark}`, `Example: ${question.example}`]
}

/** The answers a question allows, as ids; empty when any text will do. */
export function optionsOf(question: Question, catalog: Catalog): string[] {
  if (question.words) return [...question.words]
  if (question.from) return catalog[question.from].items.map(({ id }) => id)
  return []
}

function fold(words: string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 2 <= 90)
      lines[lines.length - 1] = `${last}, ${word}`
    else lines.push(`  ${word}`)
  }
  return lines
}
