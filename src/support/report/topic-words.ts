import { screenTexts } from '../privacy/screen.ts'
import { termsOf } from '../similar.ts'

/** So many subjects are screened in one pass. */
const TOGETHER = 250

/** The telling words of each subject, without numbers; none of a subject that may say who a student is. */
export function topicWords(subjects: readonly string[]): string[][] {
  const words: string[][] = []
  for (let first = 0; first < subjects.length; first += TOGETHER)
    words.push(...wordsOf(subjects.slice(first, first + TOGETHER)))
  return words
}

function wordsOf(subjects: readonly string[]): string[][] {
  const screened = subjects.map((text, index) => ({ text, pointer: String(index), strict: true }))
  const flagged = new Set(screenTexts(screened).map(({ pointer }) => Number(pointer)))
  return subjects.map((subject, index) =>
    flagged.has(index) ? [] : termsOf(subject).filter((word) => !/\p{N}/u.test(word)),
  )
}
