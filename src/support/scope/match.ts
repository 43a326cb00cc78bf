import { wordsOf } from '../text/words.ts'

/** A rule that a text fits, with the words by which it was recognised. */
export interface ScopeMatch<Rule> {
  rule: Rule
  /** As the rule writes them. */
  matched: string[]
}

/** The rules that a text fits, in their own order; none: it is for the desk. */
export function scopeMatches<Rule extends { words: readonly string[] }>(
  text: string,
  rules: readonly Rule[],
): ScopeMatch<Rule>[] {
  return rules.flatMap((rule) => {
    const matched = wordsIn(text, rule.words)
    return matched.length === 0 ? [] : [{ rule, matched }]
  })
}

/** Those of some words or phrases that a text has. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const plain = plainText(text)
  return words.filter((word) => names(plain, word.toLowerCase()))
}

function plainText(text: string): string {
  return ` ${wordsOf(text).join(' ')} `
}

/** A word that ends in `*` is the beginning of one. */
function names(plain: string, word: string): boolean {
  return plain.includes(word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `)
}
