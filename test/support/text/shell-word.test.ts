import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellWord } from '../../../src/support/text/shell-word.ts'

const HOME = '/home/of somebody'

test.each([
  ['~/a-b/c.d', '~/a-b/c.d', `${HOME}/a-b/c.d`],
  ['~/My Folder/$c', `~/'My Folder/$c'`, `${HOME}/My Folder/$c`],
  [`it's "here" \`id\` $(id) \\`, `'it'\\''s "here" \`id\` $(id) \\'`, undefined],
  ['a\nb', `'a\nb'`, undefined],
  ['', `''`, undefined],
])('%j is the word %s', (text, word, meant = text) => {
  expect(shellWord(text)).toBe(word)
  const seen = execFileSync('/bin/sh', ['-c', `printf %s ${word}`], { encoding: 'utf8', env: { HOME } })
  expect(seen).toBe(meant)
})
