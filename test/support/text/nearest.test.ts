import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../../src/support/text/nearest.ts'

const KNOWN = [
  'case',
  'contacts',
  'request',
  'portal',
  'catalog',
  'list',
  'view',
  'reply',
  'reopen',
  'close',
  'new',
  'no-input',
]

test.each([
  ['lsit', 'list'],
  ['lst', 'list'],
  ['lists', 'list'],
  ['LIST', 'list'],
  ['veiw', 'view'],
  ['conatct', 'contacts'],
  ['contact', 'contacts'],
  ['re', 'reply'],
  ['reop', 'reopen'],
  ['ca', 'case'],
  ['catalogue', 'catalog'],
  ['noinput', 'no-input'],
  ['nwe', 'new'],
  ['xx', null],
  ['delete', null],
  ['', null],
  ['x'.repeat(100_000), null],
])('“%s” is %s', (word, expected) => expect(nearest(word, KNOWN)).toBe(expected))

test('knows nothing without words', () => expect(nearest('list', [])).toBeNull())

test('takes the first of two equally near', () => expect(nearest('lost', ['list', 'last'])).toBe('list'))

test('gives the word as it is known', () =>
  expect(nearest('america/chicgo', ['America/Chicago'])).toBe('America/Chicago'))

test('finds every known word, and one swap away from it, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (word, known) => {
      const found = nearest(word, known)
      expect(found === null || known.includes(found)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom('contacts', 'request', 'catalog'), fc.nat(4), (word, at) => {
      const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
      expect(nearest(swapped, KNOWN)).toBe(word)
    }),
  )
})
