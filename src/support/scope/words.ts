import type { ScopeRule } from '../catalog.ts'
import type { ScopeMatch } from './match.ts'

/** `“custom report”, “script…”`: the words of a rule, the beginning of one with an ellipsis. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word.replace(/\*$/, '…')}”`).join(', ')
}

/** Where a text may belong, why, and by which rule. */
export function scopeSentence({ rule: { id, where }, matched }: ScopeMatch<ScopeRule>): string {
  return `It may belong to ${where}, because of ${quoted(matched)} (scope rule: ${id}).`
}
