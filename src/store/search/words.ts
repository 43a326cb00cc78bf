/** What counts as a word: the tokenizer of SQLite's index takes the same for one. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** The words of a text, in their order. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** What a person typed: parts between spaces, each of one word or of several that must follow each other. */
export function phrasesOf(typed: string): { phrases: string[][]; openEnded: boolean } | null {
  const phrases = typed
    .split(/\s+/)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const last = phrases.at(-1)?.at(-1)
  return last === undefined ? null : { phrases, openEnded: last.length > 1 }
}
