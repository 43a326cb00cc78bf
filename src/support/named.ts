import type { Named } from './catalog.ts'
import { nearest } from './text/nearest.ts'

/** The id of the entry that a person named by id or label, in any case; null when there is none. */
export function findNamed(items: readonly Named[], text: string): string | null {
  const wanted = text.trim().toLowerCase()
  return items.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted)?.id ?? null
}

/** What people call an entry; the id itself when the list does not have it (any more). */
export function labelIn(items: readonly Named[], id: string): string {
  return items.find((item) => item.id === id)?.label ?? id
}

/** What to say after a word that is not known: the nearest one, then all. */
export function knownWords(ids: readonly string[], text: string): string {
  const guess = nearest(text, ids)
  return `${guess ? `Did you mean “${guess}”? ` : ''}Known: ${ids.join(', ')}`
}
