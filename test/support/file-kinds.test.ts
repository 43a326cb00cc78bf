import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { endingOf, mediaTypeOf, notWhatItSays, textIn } from '../../src/support/file-kinds.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  ['a.txt', 'txt'],
  ['a.tar.GZ', 'gz'],
  ['noending', ''],
  ['.profile', ''],
  ['a.', ''],
])('the ending of %s is %s', (name, ending) => expect(endingOf(name)).toBe(ending))

test.each<[string, string, string | null]>([
  ['a.png', '\x89PNG\r\n', null],
  ['a.jpg', '\xff\xd8\xff\xe0', null],
  ['a.docx', 'PK\x03\x04', null],
  ['a.txt', 'PK\x03\x04', 'a ZIP archive'],
  ['a.pdf', 'PK\x03\x04', 'a ZIP archive'],
  ['a.png', '\xff\xd8\xff', 'a JPEG picture'],
  ['a.png', 'text', 'not a PNG picture'],
  ['a.log', 'MZ is how this line begins', null],
  ['a.log', 'BM as well', null],
  ['a.log', 'MZ\x90\0\x03', 'a Windows program'],
  ['a.csv', 'SQLite format 3\0', 'a SQLite database'],
  ['a.webp', 'RIFF', null],
])('%s with %j', (name, content, other) => expect(notWhatItSays(name, bytes(content))).toBe(other))

describe('the text in a file', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['a.txt', Buffer.from('Niño'), 'Niño'],
    ['a.txt', bytes('Ni\xf1o'), 'Niño'],
    ['a.csv', Buffer.from('\ufeffNiño', 'utf16le'), 'Niño'],
    ['a.csv', Buffer.from('\ufeffNiño', 'utf16le').swap16(), 'Niño'],
    ['a.log', bytes('with\0nul'), null],
    ['a.pdf', bytes('%PDF'), null],
  ])('%s', (name, content, text) => expect(textIn(name, content)).toBe(text))
})

test('every ending that the vendor’s desk takes has a type or is told apart by nobody', () => {
  const unknown = infiniteCampus.limits.attachmentTypes.filter(
    (ending) => mediaTypeOf(`a.${ending}`) === 'application/octet-stream',
  )
  expect(unknown).toEqual(['msg', 'doc', 'xls', 'ppt'])
})
