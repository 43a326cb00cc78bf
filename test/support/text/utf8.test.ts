import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8 } from '../../../src/support/text/utf8.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test.each([
  [Buffer.from('é 日本 👩‍💻 \ufffd\n'), 'é 日本 👩‍💻 \ufffd\n'],
  [Buffer.from('\ufeffcase'), 'case'],
  [bytes(), ''],
])('%# is text', (given, text) => expect(decodeUtf8(given)).toEqual({ ok: true, text }))

test.each([
  ['UTF-16', Buffer.from('\ufeffcase', 'utf16le')],
  ['UTF-16', Buffer.from('\ufeffcase', 'utf16le').swap16()],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x63, 0, 0, 0)],
  ['UTF-32', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x63)],
])('%s is named', (name, given) =>
  expect(decodeUtf8(given)).toEqual({
    ok: false,
    message: `The text was saved as ${name}.`,
    hint: 'Save it as UTF-8.',
  }),
)

test.each([
  ['Latin-1', Buffer.from('one\ntwo caf\xe9\n', 'latin1'), 11, 2],
  ['after characters of several bytes', Buffer.concat([Buffer.from('é日👩\n\n'), bytes(0xff)]), 11, 3],
  ['after U+FFFD itself', Buffer.concat([Buffer.from('\ufffd'), bytes(0x80)]), 3, 1],
  ['after a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61, 0xc0, 0x80), 4, 1],
  ['cut off at the end', bytes(0x61, 0xe6, 0x97), 1, 1],
  ['a surrogate', bytes(0x0a, 0xed, 0xa0, 0x80), 1, 2],
  ['a longer form than needed', bytes(0xc0, 0xaf), 0, 1],
])('%s is refused where it begins', (_, given, offset, line) =>
  expect(decodeUtf8(given)).toMatchObject({
    ok: false,
    message: `The text is not UTF-8: the byte at offset ${offset} (line ${line}) does not fit.`,
  }),
)

test('text reads back, and what comes before a fault is sound', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUtf8(Buffer.from(`x${text}`))).toEqual({ ok: true, text: `x${text}` })
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array(), (given) => {
      const decoded = decodeUtf8(given)
      if (decoded.ok || !decoded.message.includes('offset')) return
      const offset = Number(/offset (\d+)/.exec(decoded.message)?.[1])
      expect(offset).toBeLessThan(given.length)
      expect(decodeUtf8(given.subarray(0, offset)).ok).toBe(true)
    }),
  )
})
