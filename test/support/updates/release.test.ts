import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareReleases, readRelease } from '../../../src/support/updates/release.ts'
import { holds } from '../property.ts'

test.each([
  ['Campus.2603.12', 'Campus.2603.12'],
  ['campus.2603.12', 'Campus.2603.12'],
  ['CAMPUS.2603', 'Campus.2603'],
  ['2603.12', 'Campus.2603.12'],
  ['2603', 'Campus.2603'],
  ['2603.12.3', 'Campus.2603.12.3'],
  ['  2603.12\n', 'Campus.2603.12'],
  ['2603.04', 'Campus.2603.4'],
  ['2603.0', 'Campus.2603.0'],
  ['2603.0000.0010', 'Campus.2603.0.10'],
])('“%s” is read as %s', (text, release) => expect(readRelease(text)).toBe(release))

test.each([
  '',
  'Campus',
  'Campus.',
  '263',
  '26031',
  '2603.',
  '2603.12.3.4',
  '2603.12345',
  '2603,12',
  '2603.12a',
  '2603 .12',
  '-2603',
  'Campus 2603',
  'Campus2603',
  'Campus.Campus.2603',
  '2603..12',
  '２６０３',
  '2603\n2604',
])('“%s” is no version', (text) => expect(readRelease(text)).toBeNull())

describe('the newer of two', () => {
  test.each([
    ['Campus.2603', 'Campus.2527', 1],
    ['Campus.2603.12', 'Campus.2603.9', 1],
    ['Campus.2603.12', 'Campus.2603', 1],
    ['Campus.2603.12.1', 'Campus.2603.12', 1],
    ['Campus.2603.2', 'Campus.2603.1.9', 1],
    ['Campus.2607', 'Campus.2603.12.3', 1],
    ['Campus.2603', 'Campus.2603', 0],
    ['Campus.2603', 'Campus.2603.0', 0],
    ['Campus.2603.0.0', 'Campus.2603', 0],
    ['campus.2603.4', '2603.04', 0],
  ])('of %s and %s', (one, other, sign) => {
    expect(Math.sign(compareReleases(one, other))).toBe(sign)
    expect(Math.sign(compareReleases(other, one))).toBe(sign === 0 ? 0 : -sign)
  })
})

const parts = fc.tuple(fc.nat(9999), fc.array(fc.nat(30), { maxLength: 2 }))
const release = parts.map(([year, packs]) => ['Campus', String(year).padStart(4, '0'), ...packs].join('.'))

test('reading what was written changes nothing, whatever was typed', () =>
  holds(
    fc.asyncProperty(release, fc.boolean(), async (written, bare) => {
      expect(readRelease(written)).toBe(written)
      expect(readRelease(bare ? written.slice('Campus.'.length) : written.toUpperCase())).toBe(written)
    }),
    30,
  ))

test('any text is a version that is read the same again, or none', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[Cc]?(?:ampus)?\.?\d{3,5}(?:\.\d{0,5}){0,3}$/))
  return holds(
    fc.asyncProperty(text, async (typed) => {
      const read = readRelease(typed)
      if (read !== null) {
        expect(readRelease(read)).toBe(read)
        expect(compareReleases(read, typed.trim())).toBe(0)
      }
    }),
    30,
  )
})

test('versions stand in one order', () => {
  const few = fc.tuple(fc.constantFrom('2527', '2603'), fc.array(fc.nat(2), { maxLength: 2 }))
  const close = few.map(([year, packs]) => ['Campus', year, ...packs].join('.'))
  const any = fc.oneof(release, close)
  return holds(
    fc.asyncProperty(any, any, any, async (one, two, three) => {
      expect(compareReleases(one, one)).toBe(0)
      expect(Math.sign(compareReleases(one, two)) + Math.sign(compareReleases(two, one))).toBe(0)
      const [oldest = '', middle = '', newest = ''] = [one, two, three].sort(compareReleases)
      expect(compareReleases(oldest, middle)).toBeLessThanOrEqual(0)
      expect(compareReleases(middle, newest)).toBeLessThanOrEqual(0)
      expect(compareReleases(oldest, newest)).toBeLessThanOrEqual(0)
      if (compareReleases(one, two) === 0) {
        expect(Math.sign(compareReleases(one, three))).toBe(Math.sign(compareReleases(two, three)))
      }
    }),
    30,
  )
})
