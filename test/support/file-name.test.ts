import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctNames, safeFileName } from '../../src/support/text/file-name.ts'
import { holds } from './property.ts'

describe('safeFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['a/b\\c.txt', 'c.txt'],
    ['..', 'attachment'],
    ['...hidden', 'hidden'],
    ['nul', '_nul'],
    ['com1.log', '_com1.log'],
    ['community.log', 'community.log'],
    ['a  b\t.txt ', 'a b.txt'.replace('b.', 'b.')],
    ['x:stream', 'x_stream'],
    ['é\u0301.txt', 'é\u0301.txt'.normalize('NFC')],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('keeps the ending of a long name', () => {
    expect(safeFileName(`${'🎓'.repeat(300)}.jpeg`)).toMatch(/^(🎓){115}\.jpeg$/u)
  })

  it('is safe whatever comes, and stays what it is', async () => {
    await holds(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toMatch(/^$|[/\\\p{Cc}\u202a-\u202e<>:"|?*]|^[.\-]|[. ]$/u)
        expect([...safe].length).toBeLessThanOrEqual(122)
        expect(safeFileName(safe)).toBe(safe)
      }),
      100,
    )
  })
})

describe('distinctNames', () => {
  it('numbers what is there already', () => {
    expect(distinctNames(['a.txt', 'A.txt', 'a.txt', 'a (2).txt', 'b'])).toEqual([
      ...['a.txt', 'A (2).txt', 'a (3).txt', 'a (2) (2).txt', 'b'],
    ])
  })
})
