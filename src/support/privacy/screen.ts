import type { Finding } from '../finding.ts'
import { RULES, type Clue, type RuleId, type Weight } from './clue.ts'
import { columnClues } from './columns.ts'
import { numberClues } from './numbers.ts'
import { placeClues } from './places.ts'
import { wordClues } from './words.ts'

/** How far apart a name and an identifier may stand and still be about the same person. */
const SAME_PERSON = 120
const SHAPE_CHARACTERS = 40

export interface ScreenOptions {
  /** JSON pointer of the text in what is sent. */
  pointer: string
  /** Seen in lists, mails and file names: what is only told elsewhere stops it here. */
  strict?: boolean
}

/**
 * What in a text may say who a student is. A guard against slips, no proof that nothing is there. Findings never hold
 * the words themselves, only their shape.
 */
export function screenText(text: string, options: ScreenOptions): Finding[] {
  const clues = combined([
    ...numberClues(text),
    ...wordClues(text),
    ...placeClues(text),
    ...columnClues(text),
  ])
  const lineAt = lines(text)
  return clues
    .sort((one, other) => one.from - other.from)
    .map((clue) => finding(clue, text, lineAt(clue.from), options))
}

/** Those that no reason opens. */
export function neverSent(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ rule }) => (RULES as Record<string, { weight: Weight }>)[rule]?.weight === 'never',
  )
}

/** A name becomes more than a name where an identifier stands beside it. */
function combined(clues: readonly Clue[]): Clue[] {
  const identifiers = clues.filter(({ rule }) => rule !== 'PRIV-NAME' && rule !== 'PRIV-COLUMNS')
  return clues.map((clue) => {
    if (clue.rule !== 'PRIV-NAME') return clue
    const beside = identifiers.some(
      ({ from, to }) => from - clue.to < SAME_PERSON && clue.from - to < SAME_PERSON,
    )
    return beside ? { ...clue, rule: 'PRIV-COMBINED', weight: RULES['PRIV-COMBINED'].weight } : clue
  })
}

function finding(
  { rule, weight, from, to }: Clue,
  text: string,
  line: number,
  { pointer, strict = false }: ScreenOptions,
): Finding {
  const { what, fix } = RULES[rule as RuleId]
  const level = weight === 'ask' && !strict ? 'warn' : 'block'
  return { rule, level, pointer, line, message: `${what} (like ${shapeOf(text.slice(from, to))}).`, fix }
}

/** Letters and digits become `a` and `9`; what is left tells a person where to look and nobody what it was. */
function shapeOf(words: string): string {
  const shape = words
    .slice(0, SHAPE_CHARACTERS)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/(?!A)[\p{L}\p{M}]/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .replace(/[^Aa9 .,:;@/()+=&?-]/gu, '*')
  return words.length > SHAPE_CHARACTERS ? `${shape}…` : shape
}

/** The line, counted from 1, of positions asked for in any order. */
function lines(text: string): (position: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (position) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
