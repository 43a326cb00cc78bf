import { findNamed, knownWords } from '../named.ts'
import { Problem } from '../problem.ts'
import { scopeMatches, wordsIn } from '../scope/match.ts'
import type { RouteTopic } from './protocols.ts'

export interface FoundTopic {
  topic: RouteTopic
  /** The words of the text that told it, as the catalog writes them; empty where it was named. */
  matched: string[]
  /** Other topics that the text has words of. */
  others: RouteTopic[]
  /** Nothing told it: it is what everything else is. */
  assumed: boolean
}

/**
 * The topic that somebody named by its id or label, or that most words of a text tell. A text that fits none is about
 * everything else, and so is a word of an emergency; another single word that fits none is a slip, and a `not-found`
 * `Problem` with the nearest.
 */
export function findTopic(
  given: string,
  topics: readonly RouteTopic[],
  emergencies: readonly string[] = [],
): FoundTopic {
  const id = findNamed(topics, given)
  const named = topics.find((topic) => topic.id === id)
  if (named) return { topic: named, matched: [], others: [], assumed: false }
  const matches = scopeMatches(given, topics).sort((one, other) => other.matched.length - one.matched.length)
  const [best, ...others] = matches
  if (best)
    return {
      ...{ topic: best.rule, matched: best.matched, assumed: false },
      others: others.map(({ rule }) => rule),
    }
  const rest = topics.find(({ words }) => words.length === 0)
  const isSaid = /\S\s+\S/.test(given.trim()) || wordsIn(given, emergencies).length > 0
  if (rest && isSaid) return { topic: rest, matched: [], others: [], assumed: true }
  throw new Problem('not-found', {
    code: 'topic-not-found',
    message: `There is no topic “${given.trim()}”.`,
    hint: `${knownWords(
      topics.map((topic) => topic.id),
      given,
    )}. Or say it in a sentence.`,
  })
}
