import { describe, expect, test } from 'vitest'
import { enoughToFind, formsOf, MUCH_LIKE, shareOf, termsOf } from '../../src/support/similar.ts'

test.each([
  ['Grade Book does not save Term 1 grades', ['grade', 'book', 'save', 'term']],
  ['The case is an issue', []],
  ['Classes and boxes; a class', ['class', 'box']],
  ['Ärger mit Zeugnissen, Ärger', ['ärger', 'mit', 'zeugnissen']],
])('the terms of %s', (text, terms) => expect(termsOf(text)).toEqual(terms))

describe('the share of the terms that another text has', () => {
  const terms = termsOf('Grade Book loses scores of Term')
  test.each([
    ['Grade Books lose the score in terms', 0.8],
    ['grade book', 0.4],
    ['', 0],
  ])('%s', (text, share) => expect(shareOf(terms, text)).toBeCloseTo(share))

  test('is nothing when there are too few to tell', () =>
    expect(shareOf(['grade', 'book'], 'grade book')).toBe(0))
})

test('whoever has the share has one of so many terms, whichever they are', () => {
  for (let count = 1; count <= 12; count += 1) {
    const needed = Math.ceil(count * MUCH_LIKE)
    expect(needed + enoughToFind(count)).toBeGreaterThan(count)
    expect(needed + enoughToFind(count) - 1).toBe(count)
  }
})

test('an index has a term under one of its forms', () => {
  for (const word of ['grades', 'classes', 'books', 'save'])
    expect(termsOf(word).flatMap(formsOf)).toContain(word)
})
