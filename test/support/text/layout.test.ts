import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, table, truncate, wrap } from '../../../src/support/text/layout.ts'

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['Grade Book', 10],
    ['José – “x” …', 12],
    ['e\u0301', 1],
    ['日本', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['Ａ', 2],
    ['שלום', 4],
    ['हिन्दी', 5],
    ['👩‍💻', 2],
    ['👍🏽', 2],
    ['🇺🇸', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['❤', 1],
  ])('%s takes %i', (text, width) => expect(displayWidth(text)).toBe(width))
})

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', 'e\u0301', '👩‍💻', 'é', '\n') })

describe('truncate', () => {
  test.each([
    ['Grade Book', 10, 'Grade Book'],
    ['Grade Book', 9, 'Grade Bo…'],
    ['Grade Book', 7, 'Grade…'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['👩‍💻👩‍💻', 3, '👩‍💻…'],
    ['ab', 1, '…'],
    ['ab', 0, ''],
    ['ab', -3, ''],
    ['', 0, ''],
    ['ab', Infinity, 'ab'],
  ])('%s in %i: %s', (given, columns, expected) => expect(truncate(given, columns)).toBe(expected))

  test('never takes more room than there is', () => {
    fc.assert(
      fc.property(text, fc.nat(30), (given, columns) => displayWidth(truncate(given, columns)) <= columns),
    )
  })
})

describe('wrap', () => {
  test.each([
    ['short', 20, 0, 'short'],
    ['one two three four', 9, 0, 'one two\nthree\nfour'],
    ['one two three four', 11, 2, '  one two\n  three\n  four'],
    ['first\n\nsecond', 20, 2, '  first\n\n  second'],
    ['see https://example.org/a/long/address now', 12, 0, 'see\nhttps://example.org/a/long/address\nnow'],
    ['  - point that is long', 12, 0, '  - point\n  that is\n  long'],
    ['a  b', 10, 0, 'a  b'],
    ['trailing   \n', 10, 2, '  trailing\n'],
    ['日本 日本 日本', 9, 0, '日本 日本\n日本'],
    ['a b', 0, 0, 'a\nb'],
    ['', 10, 4, ''],
  ])('%j in %i with %i', (given, columns, indent, expected) =>
    expect(wrap(given, columns, indent)).toBe(expected),
  )

  test('keeps every word, fits what can fit, leaves no trailing space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), fc.nat(4), (given, columns, indent) => {
        const wrapped = wrap(given, columns + indent, indent)
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(given.split(/\s+/).filter(Boolean))
        for (const line of wrapped.split('\n')) {
          expect(line).toBe(line.trimEnd())
          expect(displayWidth(line) <= columns + indent || !/\S\s+\S/.test(line)).toBe(true)
        }
      }),
    )
  })
})

describe('table', () => {
  const rows = [
    ['1042', 'Grade Book does not save Term 1 grades', 'new'],
    ['7', '日本', ''],
  ]
  const headers = ['Number', 'Subject', 'Status']

  test('aligns columns without trailing spaces', () =>
    expect(table(rows, { columns: 80, headers, flexible: 1 })).toBe(
      [
        'Number  Subject                                 Status',
        '1042    Grade Book does not save Term 1 grades  new',
        '7       日本',
      ].join('\n'),
    ))

  test('cuts the flexible column', () =>
    expect(table(rows, { columns: 32, headers, flexible: 1 })).toBe(
      ['Number  Subject           Status', '1042    Grade Book does…  new', '7       日本'].join('\n'),
    ))

  test('cuts the others when that is not enough', () =>
    expect(table([['a long first cell', 'a long second cell']], { columns: 20, flexible: 1 })).toBe(
      'a long f…  a long s…',
    ))

  test('cuts nothing without an edge, and keeps a cell on its line', () =>
    expect(table([['x'.repeat(300), 'two\n\tlines']], { columns: Infinity, flexible: 0 })).toBe(
      `${'x'.repeat(300)}  two lines`,
    ))

  test('dresses padded cells by row and column', () => {
    const style = (cell: string, row: number, column: number) => `<${row}.${column} ${cell}>`
    expect(table([['1', 'new']], { columns: 80, headers: ['No', 'Status'], flexible: 1, style })).toBe(
      '<-1.0 No>  <-1.1 Status>\n<0.0 1 >  <0.1 new>',
    )
  })

  test('is nothing without rows', () => expect(table([], { columns: 80, flexible: 0 })).toBe(''))

  test('fits any screen that has room for one letter of each cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '日', '👩‍💻', '\n') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 4 })),
        fc.integer({ min: 10, max: 60 }),
        fc.nat(5),
        (given, columns, flexible) => {
          const lines = table(given, { columns, flexible }).split('\n')
          expect(lines).toHaveLength(Math.max(1, given.length))
          for (const line of lines) {
            expect(displayWidth(line)).toBeLessThanOrEqual(columns)
            expect(line).toBe(line.trimEnd())
          }
        },
      ),
    )
  })
})
