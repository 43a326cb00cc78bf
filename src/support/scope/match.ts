import type { ScopeRule } from '../catalog.ts'
import { wordsOf } from '../text/words.ts'

/** A rule that a text fits, with the words by which it was recognised. */
export interface ScopeMatch {
  rule: ScopeRule
  /** As the rule writes them. */
  matched: string[]
}

/** The rules that a text fits, in their own order; none: it is for the desk. */
export function scopeMatches(text: string, rules: readonly ScopeRule[]): ScopeMatch[] {
  const plain = ` ${wordsOf(text).join(' ')} `
  return rules.flatMap((rule) => {
    const matched = rule.words.filter((word) => names(plain, word.toLowerCase()))
    return matched.length === 0 ? [] : [{ rule, matched }]
  })
}

/** A word that ends in `*` is the beginning of one. */
function names(plain: string, word: string): boolean {
  return plain.includes(word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `)
}
