import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonText, printable, printableDeep } from '../../../src/support/text/printable.ts'
import { expectToGrowWithLength } from '../growth.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '\r',
        '\n',
        '\t',
        '\u001b[2J',
        '\u009b',
        '\u202e',
        '\u200d',
        '👩',
        '💻',
        '\ud83d',
        '\u{1f3f4}',
        '\u{e0067}',
        '\u{e007f}',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('printable', () => {
  test.each([
    ['\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
    ['\u001b]0;title\u0007', '\\u{1b}]0;title\\u{7}'],
    ['a\0b\bc\vd\fe', 'a\\u{0}b\\u{8}c\\u{b}d\\u{c}e'],
    ['\u007f\u0085\u009b2J', '\\u{7f}\\u{85}\\u{9b}2J'],
    ['one\r\ntwo\rthree\n\r', 'one\ntwo\nthree\n\n'],
    ['user\u202egnp.exe', 'user\\u{202e}gnp.exe'],
    ['\u2066hidden\u2069\u061c\u200e', '\\u{2066}hidden\\u{2069}\\u{61c}\\u{200e}'],
    ['pass\u200bword\ufeff\u2060', 'pass\\u{200b}word\\u{feff}\\u{2060}'],
    ['a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['half \ud83d and \udc69', 'half \\u{d83d} and \\u{dc69}'],
    ['a\u200db', 'a\\u{200d}b'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['👩\u200d', '👩\\u{200d}'],
  ])('%j becomes %j', (text, expected) => expect(printable(text)).toBe(expected))

  test.each([
    'Grade Book\n\tdoes not save',
    'José, Łódź, naïve',
    'שלום العربية فارسی',
    '日本語 한국어 हिन्दी',
    '👩‍💻 👩🏽‍💻 🏳️‍🌈 🏴‍☠️ 👨‍👩‍👧‍👦 🧑‍🦰 🇺🇸 1️⃣',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'e\u0301',
    '',
  ])('%j stays as it is', (text) => expect(printable(text)).toBe(text))

  test('pictures stay whole beside what is shown', () =>
    expect(printable('👩🏽‍💻\u001b\r🏳️‍🌈')).toBe('👩🏽‍💻\\u{1b}\n🏳️‍🌈'))

  test('nothing that a terminal obeys is left, and printing again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = printable(text)
        expect(safe).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u)
        expect(printable(safe)).toBe(safe)
      }),
    )
  })

  test.each([
    ['nothing to do', '', 'x'],
    ['much to do', '', '\u001b'],
    ['joiners', '', '\u200d'],
    ['flags cut off', '\u{1f3f4}', '\u{e0067}'],
  ])('a long text takes no longer than its length: %s', (_, first, again) =>
    expectToGrowWithLength(10_000, (size) => printable(first + again.repeat(size))),
  )
})

describe('printableDeep', () => {
  test('reaches every string, keys too', () =>
    expect(
      printableDeep({ 'a\u001b': ['\u009b', { b: '\r\n', c: null, d: 1, e: true }], f: undefined }),
    ).toEqual({
      'a\\u{1b}': ['\\u{9b}', { b: '\n', c: null, d: 1, e: true }],
      f: undefined,
    }))

  test('leaves what it was given alone', () => {
    const given = { text: '\u001b', at: new Date(0) }
    expect(printableDeep(given)).toEqual({ text: '\\u{1b}', at: new Date(0) })
    expect(given.text).toBe('\u001b')
  })

  test('a key named __proto__ is a key like any other', () => {
    const safe: unknown = printableDeep(JSON.parse('{"__proto__":{"a":"\\u001b"}}'))
    expect(JSON.stringify(safe)).toBe('{"__proto__":{"a":"\\\\u{1b}"}}')
  })
})

describe('jsonText', () => {
  test.each([
    [{ a: '\u001b\u007f\u009b' }, '{"a":"\\u001b\\u007f\\u009b"}'],
    ['\u202e\u2066\u2028\u061c', '"\\u202e\\u2066\\u2028\\u061c"'],
    [{ '\u202e': 1 }, '{"\\u202e":1}'],
    ['é שלום 👩‍💻', '"é שלום 👩‍💻"'],
    [undefined, 'null'],
  ])('%j', (value, text) => expect(jsonText(value, 0)).toBe(text))

  test('indents', () => expect(jsonText({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}'))

  test('parses to the same value and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), anyText),
        fc.constantFrom(0, 2),
        (value, indent) => {
          const text = jsonText(value, indent)
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u)
        },
      ),
    )
  })
})
