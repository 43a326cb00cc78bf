import { groupBy } from '../group-by.ts'
import { countRow } from './durations.ts'
import type { CaseFacts } from './facts.ts'
import type { Frame } from './frame.ts'
import type { ReportRow } from './row.ts'
import { topicsOf } from './topics.ts'

/** The kinds of case that tell what people would like to be taught. */
export function trainingTypes({ catalog }: Pick<Frame, 'catalog'>): string[] {
  return catalog.types.items.filter(({ training }) => training).map(({ id }) => id)
}

/** What several questions about the same module have in common: a topic for training. Most frequent first. */
export function training(facts: readonly CaseFacts[], frame: Frame): ReportRow[] {
  const types = new Set(trainingTypes(frame))
  const questions = facts.filter(({ type }) => types.has(type))
  const found = [...groupBy(questions, ({ module }) => module)].flatMap(([module, cases]) =>
    topicsOf(cases.map(({ words }) => words)).map(({ words, count }) => ({ module, words, count })),
  )
  return [
    countRow(
      { report: 'training', group: 'all', key: 'questions', label: 'Questions' },
      questions.length,
      facts.length,
    ),
    ...found
      .sort((one, other) => other.count - one.count)
      .map(({ module, words, count }) =>
        countRow(
          {
            report: 'training',
            group: 'topic',
            key: `${module}:${words.join('+')}`,
            label: `${frame.label('modules', module)}: ${words.join(', ')}`,
          },
          count,
          questions.length,
        ),
      ),
  ]
}
