import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { scopeMatches } from '../../../src/support/scope/match.ts'

const RULES = infiniteCampus.scope.items
const ids = (text: string): string[] => scopeMatches(text, RULES).map(({ rule }) => rule.id)

describe('whom a text is for', () => {
  test.each([
    ['Attendance letters print the wrong date', []],
    ['Our custom report shows no grades', ['customizations']],
    ['Two customizations and a PRINTER', ['customizations', 'third-party-tools']],
    ['The graduation requirements changed', ['state-policy']],
    ['We do not retrain our model', []],
    ['The State Edition, as always, is slow', ['state-edition']],
    ['state\nedition', ['state-edition']],
    ['A teacher forgot her password', ['building-coach']],
    ['', []],
  ])('%j', (text, rules) => expect(ids(text)).toEqual(rules))

  test('says which words it went by', () =>
    expect(scopeMatches('Adobe and a printer', RULES)[0]?.matched).toEqual(['printer*', 'adobe']))

  test('every rule says who does it', () =>
    expect(RULES.filter(({ place }) => place === undefined)).toEqual([]))
})
