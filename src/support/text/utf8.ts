import { isUtf8 } from 'node:buffer'
import { refuse, type Refusal } from './refusal.ts'

/** UTF-32 first: its little-endian mark begins with that of UTF-16. */
const OTHER_MARKS = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
] as const

/** Reads bytes as UTF-8, without a byte order mark at the start; other encodings are refused, never guessed. */
export function decodeUtf8(bytes: Uint8Array): { ok: true; text: string } | Refusal {
  const other = OTHER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (other) return refuse(`The text was saved as ${other[0]}.`, 'Save it as UTF-8.')
  if (isUtf8(bytes)) return { ok: true, text: textIn(bytes) }
  const { offset, line } = firstFault(bytes)
  return refuse(
    `The text is not UTF-8: the byte at offset ${offset} (line ${line}) does not fit.`,
    'Save it as UTF-8; it may have been saved as Windows-1252 or Latin-1.',
  )
}

/** Not by a `TextDecoder`, which takes as long to load as a short answer to read. */
function textIn({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** Decoding puts U+FFFD where bytes do not fit; the first one that is not there in the bytes marks the fault. */
function firstFault(bytes: Uint8Array): { offset: number; line: number } {
  let offset = 0
  let line = 1
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    if (character === '\ufffd' && !isReplacement(bytes, offset)) break
    if (character === '\n') line += 1
    offset += byteLength(character)
  }
  return { offset, line }
}

function isReplacement(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
}

function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
