import { expect, it } from 'vitest'
import { compileEarly } from '../../../src/portals/http/parser.ts'

it('undici’s parser is compiled before its first answer', () => {
  expect(compileEarly()).toBe(true)
})
