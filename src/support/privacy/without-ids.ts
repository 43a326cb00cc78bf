import { numberClues } from './numbers.ts'

const MARK = '[left out]'

/** A text without the student numbers and state ids in it that are named as such. */
export function withoutIds(text: string): string {
  const ids = numberClues(text).filter(({ rule }) => rule === 'PRIV-ID')
  return ids
    .sort((one, other) => other.from - one.from)
    .reduce((left, { from, to }) => `${left.slice(0, from)}${MARK}${left.slice(to)}`, text)
}
