/**
 * What a terminal obeys instead of showing, and what nobody sees: controls other than newline and tab, marks that turn
 * the writing direction, characters without width, line and paragraph separators, tags, halves of surrogate pairs.
 */
const UNSAFE =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

/** Joiners between emoji, and the tags that make a flag, are part of a picture. */
const PICTURE =
  /(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})|\u{1f3f4}[\u{e0030}-\u{e007a}]{1,6}\u{e007f}/u

/**
 * Makes text from elsewhere safe for a terminal: line ends become `\n`, and what `UNSAFE` names is shown as `\u{1b}`.
 * Printing the answer again changes nothing.
 */
export function printable(text: string): string {
  if (!UNSAFE.test(text)) return text
  const parts = new RegExp(`(?<picture>${PICTURE.source})|\\r\\n?|${UNSAFE.source}`, 'gu')
  return text.replace(
    parts,
    (part: string, picture?: string) => picture ?? (part.startsWith('\r') ? '\n' : visible(part)),
  )
}

/** Makes every string of a JSON-like value printable, keys too. Dates and other leaves stay as they are. */
export function printableDeep<Value>(value: Value): Value
export function printableDeep(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item: unknown) => printableDeep(item))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [printable(key), printableDeep(item)]))
}

/** JSON that is harmless on a terminal and parses to the same value. Undefined becomes null. */
export function jsonText(value: unknown, indent: number): string {
  return JSON.stringify(value ?? null, null, indent).replace(
    /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${hex(character).padStart(4, '0')}`,
  )
}

function visible(character: string): string {
  return `\\u{${hex(character)}}`
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16)
}
