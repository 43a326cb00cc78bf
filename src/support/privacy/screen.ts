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

export interface Screened extends ScreenOptions {
  text: string
}

/**
 * What in a text may say who a student is. A guard against slips, no proof that nothing is there. Findings never hold
 * the words themselves, only their shape.
 */
export function screenText(text: string, options: ScreenOptions): Finding[] {
  return screenTexts([{ ...options, text }])
}

/** The same for several texts at once: every pattern is set up for one pass only, which is most of its time. */
export function screenTexts(texts: readonly Screened[]): Finding[] {
  if (texts.every(({ text }) => text === '')) return []
  const starts: number[] = []
  let whole = ''
  for (const { text } of texts) {
    starts.push(whole.length)
    whole += text + APART
  }
  const clues = combined([
    ...numberClues(whole),
    ...wordClues(whole),
    ...placeClues(whole),
    ...texts.flatMap(({ text }, index) => columnClues(text).map((clue) => moved(clue, starts[index] ?? 0))),
  ]).sort((one, other) => one.from - other.from)
  return texts.flatMap((screened, index) => {
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? whole.length]
    const own = clues.filter(({ from }) => from >= start && from < end)
    const lineAt = own.length === 0 ? () => 1 : lines(screened.text)
    return own
      .map((clue) => moved(clue, -start))
      .map((clue) => finding(clue, screened.text, lineAt(clue.from), screened))
  })
}

/** Wider than any look around, so that no text explains another. */
const APART = '\n'.repeat(SAME_PERSON + 8)

function moved(clue: Clue, by: number): Clue {
  return { ...clue, from: clue.from + by, to: clue.to + by }
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
