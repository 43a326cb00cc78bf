import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activationCode, plainCode } from '../../../src/support/roster/activation-code.ts'
import { holds } from '../property.ts'

const random = fc.uint8Array({ minLength: 32, maxLength: 40 })

test('a code is four groups of four, two bytes a character', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => (index % 2 === 0 ? 0 : (index - 1) / 2))
  expect(activationCode(bytes)).toBe('2345-6789-ABCD-EFGH')
})

test('the first of two bytes counts as well', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0))
  expect(activationCode(bytes)).toBe('J222-2222-2222-2222')
})

test('too few bytes make no code', () =>
  expect(() => activationCode(new Uint8Array(31))).toThrow('too few random bytes for a code'))

test.each([
  ['ABCD-EFGH-JKMN-PQRS', 'ABCDEFGHJKMNPQRS'],
  ['  abcd efgh\tjkmn\npqrs ', 'ABCDEFGHJKMNPQRS'],
  ['ABCDEFGHJKMNPQRS', 'ABCDEFGHJKMNPQRS'],
  ['a-b c--d', 'ABCD'],
  ['abcd\u00a0efgh', 'ABCDEFGH'],
  ['- -', ''],
  ['', ''],
])('“%s” means “%s”', (typed, code) => expect(plainCode(typed)).toBe(code))

test.each(['ABCD-EFGH-JKMN-PQR0', 'ABCD-EFGH-JKMN-PQR', 'ABCD.EFGH.JKMN.PQRS'])(
  '%s is another code',
  (typed) => expect(plainCode(typed)).not.toBe('ABCDEFGHJKMNPQRS'),
)

test('no code has letters or digits that look alike', () =>
  holds(
    fc.asyncProperty(random, async (bytes) => {
      expect(activationCode(bytes)).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4}(?:-|$)){4}$/)
    }),
    20,
  ))

test('a code survives case, blanks and hyphens', () => {
  const between = fc.array(fc.constantFrom(' ', '-', '\t', '\u00a0', ''), { minLength: 16, maxLength: 16 })
  const lower = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 })
  return holds(
    fc.asyncProperty(random, between, lower, async (bytes, gaps, small) => {
      const code = activationCode(bytes)
      const letters = [...plainCode(code)].map((one, index) => (small[index] ? one.toLowerCase() : one))
      const typed = letters.map((one, index) => one + (gaps[index] ?? '')).join('')
      expect(plainCode(typed)).toBe(code.replaceAll('-', ''))
    }),
    20,
  )
})
