import { expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { scopeMatches } from '../../../src/support/scope/match.ts'
import { scopeSentence } from '../../../src/support/scope/words.ts'

test('a match says where it belongs, by which words and by which rule', () => {
  const [match] = scopeMatches('A custom report with customizations', infiniteCampus.scope.items)
  if (match === undefined) throw new Error('no match')
  const said = scopeSentence(match)
  expect(said).toContain(match.rule.where)
  expect(said).toContain('because of “customization…”, “custom report” (scope rule: customizations)')
})
