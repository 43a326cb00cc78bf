/** Where a list goes on, and which list it was. */
export interface Cursor {
  /** The list's conditions in one canonical text. */
  filter: string
  /** Position of the last item shown; a whole number. */
  after: number
}

/** An opaque word for the next page. It holds the position and a mark of the conditions, not the conditions. */
export function encodeCursor({ filter, after }: Cursor): string {
  return seal(String(after), hash(filter))
}

/** The position in a cursor, or why this list cannot go on from it. */
export function decodeCursor(
  text: string,
  filter: string,
): { ok: true; after: number } | { ok: false; message: string } {
  const [after = '', mark = ''] = Buffer.from(text, 'base64url').toString('latin1').split('.')
  if (seal(after, mark) !== text || !/^-?\d+$/.test(after)) {
    return { ok: false, message: 'The cursor is damaged or not one of ours. Start again without it.' }
  }
  if (mark !== hash(filter)) {
    return {
      ok: false,
      message: 'The cursor belongs to a list with other conditions. Start again without it.',
    }
  }
  return { ok: true, after: Number(after) }
}

/** A checksum makes a slip visible; it protects nothing, for a cursor grants nothing. */
function seal(after: string, mark: string): string {
  const content = `${after}.${mark}`
  return Buffer.from(`${content}.${hash(content)}`, 'latin1').toString('base64url')
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  return (state >>> 0).toString(36)
}
