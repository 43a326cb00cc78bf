/** How much of what a case says another must say, too, to be much like it. */
export const MUCH_LIKE = 0.6

const MOST_TERMS = 12
const FEWEST_TERMS = 3

const COMMON = new Set(
  `the a an and or of in on at to for from with without by is are was were be been has have had do does did not no
   it its this that these those we our they their i my you your he she when while after before since every all any some
   can cannot can't could will would should may might must only also still again than then there here into
   campus case issue problem error cases issues problems errors infinite`.split(/\s+/),
)

/** The words of a text that tell what it is about, each once, in a form that singular and plural share. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => word.length > 1 && !COMMON.has(word)).map(stem)
  return [...new Set(telling)].slice(0, MOST_TERMS)
}

/** The forms under which an index may have a term. */
export function formsOf(term: string): string[] {
  return [term, /(?:s|x|z|ch|sh)$/.test(term) ? `${term}es` : `${term}s`]
}

/** Which share of the terms, 0 to 1, another text has; 0 when there are too few to tell. */
export function shareOf(terms: readonly string[], text: string): number {
  if (terms.length < FEWEST_TERMS) return 0
  const other = new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem))
  return terms.filter((term) => other.has(term)).length / terms.length
}

/**
 * Whoever has so large a share of the terms has at least one of any so many of them, so that it is enough to look for
 * the rarest.
 */
export function enoughToFind(count: number): number {
  return count - Math.ceil(count * MUCH_LIKE) + 1
}

function stem(word: string): string {
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
