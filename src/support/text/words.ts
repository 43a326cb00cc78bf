/** Everything between blanks and signs, as a class of what it is not: one of all letters takes a millisecond to set up. */
const WORD = /[^\s.,;:!?"“”„«»()[\]{}<>|/\\*+=#%&@^~_…–—]+/g

/** The words of a text, in lower case and order. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}
