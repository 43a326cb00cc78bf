/** Fewer cases are no topic; and a word that so many share is hardly a name. */
const FEWEST_CASES = 3
const MOST_TOPICS = 8
const MOST_WORDS = 3
/** A word belongs to a topic that so large a part of its cases have. */
const TOGETHER = 0.6

export interface Topic {
  /** The leading word, then those that stand beside it. */
  words: string[]
  /** How many cases. */
  count: number
}

/** What the cases of one module are about, by their telling words; each case counts for one topic. */
export function topicsOf(cases: readonly (readonly string[])[]): Topic[] {
  const topics: Topic[] = []
  for (let left = cases; topics.length < MOST_TOPICS;) {
    const [leading] = frequent(left)
    if (leading === undefined || leading.count < FEWEST_CASES) break
    const own = left.filter((words) => words.includes(leading.word))
    const beside = frequent(own).filter(
      ({ word, count }) => word !== leading.word && count >= Math.max(FEWEST_CASES, own.length * TOGETHER),
    )
    topics.push({
      words: [leading.word, ...beside.slice(0, MOST_WORDS - 1).map(({ word }) => word)],
      count: own.length,
    })
    left = left.filter((words) => !words.includes(leading.word))
  }
  return topics
}

/** Words by how many cases have them; of equals the one that comes first in the alphabet. */
function frequent(cases: readonly (readonly string[])[]): { word: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const words of cases) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1))
}
