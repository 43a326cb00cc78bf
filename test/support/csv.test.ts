import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecord } from '../../src/support/csv.ts'
import { printable } from '../../src/support/text/printable.ts'

describe('a CSV record', () => {
  it.each([
    [['a', 1, null, true, ''], 'a,1,,true,'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"'],
    [['a\r\nb', 'a\rb'], '"a\nb","a\nb"'],
    [['=1+1', '+1', '-1', '@SUM(A1)'], `'=1+1,'+1,'-1,'@SUM(A1)`],
    [['\t=1', '\r=1', '\n=1', '＝1'], `'\t=1,"'\n=1","'\n=1",'＝1`],
    [['=HYPERLINK("http://x.example","a")'], `"'=HYPERLINK(""http://x.example"",""a"")"`],
    [[-5, 'a=1', "'quoted", ' padded '], `-5,a=1,'quoted, padded `],
    [['\x1b[31mred\x00', '\u202eturned'], '\\u{1b}[31mred\\u{0},\\u{202e}turned'],
  ])('of %j', (values, line) => expect(csvRecord(values)).toBe(`${line}\r\n`))

  const piece = fc.oneof(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '"',
      '""',
      ',',
      ';',
      "'",
      ' ',
      '\x1b',
      '\0',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

  it('is read back by a reader of CSV, and no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => csvRecord(row)).join('')
        const read = parse(text, { record_delimiter: '\r\n', relax_quotes: false })
        const harmless = rows.map((row) =>
          row.map((value) => printable(value).replace(/^(?=[=+\-@\t\n＝＋－＠])/u, "'")),
        )
        expect(read).toEqual(harmless)
        expect(read.flat().filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
