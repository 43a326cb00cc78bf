/** What a file is, told by its first bytes. */
interface Signature {
  /** As a person calls it. */
  what: string
  bytes: readonly number[]
  /** Endings under which it is what it says. */
  endings: readonly string[]
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const SIGNATURES: readonly Signature[] = [
  { what: 'a PNG picture', bytes: [0x89, ...ascii('PNG')], endings: ['png'] },
  { what: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff], endings: ['jpg', 'jpeg'] },
  { what: 'a GIF picture', bytes: ascii('GIF8'), endings: ['gif'] },
  { what: 'a bitmap picture', bytes: ascii('BM'), endings: ['bmp'] },
  { what: 'a PDF document', bytes: ascii('%PDF'), endings: ['pdf'] },
  { what: 'a ZIP archive', bytes: [...ascii('PK'), 3, 4], endings: ['zip', 'docx', 'xlsx', 'pptx'] },
  { what: 'an empty ZIP archive', bytes: [...ascii('PK'), 5, 6], endings: ['zip'] },
  { what: 'a gzip archive', bytes: [0x1f, 0x8b], endings: ['gz'] },
  {
    what: 'an older Office document',
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    endings: ['doc', 'xls', 'ppt', 'msg'],
  },
  { what: 'a Windows program', bytes: ascii('MZ'), endings: [] },
  { what: 'a Linux program', bytes: [0x7f, ...ascii('ELF')], endings: [] },
  { what: 'a SQLite database', bytes: ascii('SQLite format 3'), endings: [] },
]

/** Endings whose files are text, with their media type. */
const TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['txt', 'log', 'md', 'sql', 'conf', 'ini', 'properties'].map((ending) => [ending, 'text/plain']),
  ),
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  har: 'application/json',
  xml: 'application/xml',
  html: 'text/html',
  htm: 'text/html',
  eml: 'message/rfc822',
  rtf: 'application/rtf',
}

const OTHERS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  heic: 'image/heic',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/gzip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The ending of a file name in lower case, without the dot; empty when there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([^.]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

export function mediaTypeOf(name: string): string {
  const ending = endingOf(name)
  return TEXTS[ending] ?? OTHERS[ending] ?? 'application/octet-stream'
}

/** What the bytes are, when that is not what the name says; null when nothing speaks against it. */
export function notWhatItSays(name: string, bytes: Uint8Array): string | null {
  const ending = endingOf(name)
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
  if (found)
    return found.endings.includes(ending) || isTextThatLooksSo(found, ending, bytes) ? null : found.what
  const expected = SIGNATURES.find(({ endings }) => endings.includes(ending))
  return expected ? `not ${expected.what}` : null
}

/** Two letters are also how a text can begin. */
function isTextThatLooksSo({ bytes: signature }: Signature, ending: string, bytes: Uint8Array): boolean {
  return signature.length === 2 && ending in TEXTS && !bytes.includes(0)
}

/** The text in a file, for looking at it; null for pictures, archives and everything else that is no text. */
export function textIn(name: string, bytes: Uint8Array): string | null {
  if (!(endingOf(name) in TEXTS)) return null
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
