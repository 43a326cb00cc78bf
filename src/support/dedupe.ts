import type { Catalog } from './catalog.ts'
import { text } from './checks.ts'
import type { FieldError } from './problem.ts'
import { count, localText } from './time/words.ts'

const MINUTE = 60_000

/** What is wrong with a dedupe key: 1 to 200 visible characters of ASCII without spaces. */
export function dedupeKeyErrors(pointer: string, key: string): FieldError[] {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return []
  const message = 'A dedupe key is 1 to 200 visible characters without spaces.'
  return [{ pointer, code: 'malformed-key', message }]
}

/**
 * Whether a call comes so soon after the last comment that it is only counted. A comment that seems to be of the future
 * (the clock was set back) holds for one interval before it too, and no longer.
 */
export function isTooSoon(commentedAt: string, now: Date, { outages }: Pick<Catalog, 'outages'>): boolean {
  return Math.abs(now.getTime() - Date.parse(commentedAt)) < outages.commentMinutes * MINUTE
}

/** What is wrong with a call under a dedupe key. */
export function callErrors(
  { limits }: Pick<Catalog, 'limits'>,
  { key, comment }: { key: string; comment: string },
): FieldError[] {
  return [
    ...dedupeKeyErrors('/dedupe/key', key),
    ...text('The comment', limits.bodyCharacters)('/dedupe/comment', comment),
  ]
}

/** The status that a comment of a call takes an open case to: what is said to be solved and is reported again is not. */
export function statusAfterCall(status: string, { lifecycle }: Pick<Catalog, 'lifecycle'>): string | null {
  return status === lifecycle.resolved ? lifecycle.answered : null
}

/** The comment of a call, with how many before it were only counted. */
export function callText(
  comment: string,
  held: { counted: number; commentedAt: string },
  catalog: Pick<Catalog, 'outages' | 'zone'>,
): string {
  return [comment, countedText(held, catalog)].filter(Boolean).join('\n\n')
}

function countedText(
  { counted, commentedAt }: { counted: number; commentedAt: string },
  { outages, zone }: Pick<Catalog, 'outages' | 'zone'>,
): string {
  if (counted === 0) return ''
  return outages.counted
    .replaceAll('{calls}', count(counted, 'more call'))
    .replaceAll('{since}', localText(new Date(commentedAt), zone))
}
