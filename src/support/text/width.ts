/** Scripts whose characters take one column each and never combine. */
const PLAIN = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e]*$/

/** Pictures that terminals draw two columns wide, alone or because a selector asks for colour. */
const EMOJI = /\p{Emoji_Presentation}|[\p{Extended_Pictographic}0-9#*]\ufe0f/u

const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11ff]/u

/** Wide and Fullwidth of Unicode's East Asian Width, without emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u

/** Columns that a line of printable text takes on a terminal. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : total(graphemes(text).map(graphemeWidth))
}

/** The text in at most `columns`, its end replaced by `…` where it is longer; never cuts a character in two. */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  return columns < 1 ? '' : `${beginning(text, columns - 1).trimEnd()}…`
}

function beginning(text: string, columns: number): string {
  if (PLAIN.test(text)) return text.slice(0, columns)
  let left = columns
  let end = 0
  for (const grapheme of graphemes(text)) {
    left -= graphemeWidth(grapheme)
    if (left < 0) break
    end += grapheme.length
  }
  return text.slice(0, end)
}

function graphemes(text: string): string[] {
  return Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  )
}

function graphemeWidth(grapheme: string): number {
  return EMOJI.test(grapheme) ? 2 : total(Array.from(grapheme, characterWidth))
}

function characterWidth(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
