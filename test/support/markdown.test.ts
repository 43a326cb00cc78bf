import fc from 'fast-check'
import { lexer, type Token, type Tokens, walkTokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { block, inline, numbered } from '../../src/support/markdown.ts'
import { printable } from '../../src/support/text/printable.ts'

/** All tokens that a reader of GitHub's Markdown makes of a text. */
function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = []
  walkTokens(lexer(markdown), (token) => void tokens.push(token))
  return tokens
}

/** The kinds of tokens, without what addresses become by themselves. */
const kindsOf = (markdown: string): string[] =>
  [...new Set(tokensOf(markdown).map(({ type }) => type))].filter((type) => type !== 'link').sort()

/** The words that a person reads. */
const readOf = (markdown: string): string =>
  tokensOf(markdown)
    .filter(({ type }) => type === 'text' || type === 'escape')
    .filter((token) => !('tokens' in token && token.tokens?.length))
    .map((token) => (token as Tokens.Text).text)
    .join('')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '')

const MARKS = [
  ...['#', '##', '-', '+', '*', '**', '_', '`', '```', '~~', '~~~', '>', '<', '<b>', '</b>', '<!--', '&lt;'],
  ...[
    '&',
    '|',
    '---',
    '===',
    '1.',
    '12)',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](x)',
    '\\',
    '$',
    ':',
    '=',
    '\n',
    '\n\n',
  ],
  ...[
    '\r\n',
    ' ',
    '    ',
    '\t',
    'a',
    'word',
    '<script>',
    '<a@b.example>',
    '[x]: y',
    ':---',
    '"',
    "'",
    '<?',
    '<!',
  ],
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 3 })), { maxLength: 10 })
  .map((pieces) => pieces.join(''))

describe('text in a line of Markdown', () => {
  it.each([
    ['Campus.2603.12 (beta) is slow - why?', 'Campus.2603.12 (beta) is slow - why?'],
    ['<b>bold</b> & more', '&lt;b&gt;bold&lt;/b&gt; &amp; more'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['12. no list', '12\\. no list'],
    ['a_b *c* `d` [e](f) | ~g~ $h$', 'a\\_b \\*c\\* \\`d\\` \\[e\\](f) \\| \\~g\\~ \\$h\\$'],
    ['two\nlines', 'two lines'],
  ])('%j', (given, expected) => expect(inline(given)).toBe(expected))

  it('is words and nothing else, the same words, wherever it stands', () => {
    fc.assert(
      fc.property(text, (given) => {
        const words = printable(given).replace(/\s+/g, ' ').trim()
        fc.pre(words !== '')
        const line = inline(given)
        for (const [before, ...kinds] of [
          ['# ', 'heading'],
          ['- ', 'list', 'list_item'],
          ['1. ', 'list', 'list_item'],
          ['', 'paragraph'],
        ]) {
          const found = kindsOf(`${before}${line}`)
          const allowed = ['escape', 'text', 'paragraph', ...kinds]
          expect([`${before}${line}`, found.filter((kind) => !allowed.includes(kind))]).toEqual([
            `${before}${line}`,
            [],
          ])
        }
        expect(readOf(`- x${line}`)).toBe(`x${words}`)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a text in Markdown', () => {
  it.each([
    ['Plain words, and a question?', 'Plain words, and a question?'],
    ['Zwei Wörter – “so”.', 'Zwei Wörter – “so”.'],
    ['Two\nlines', '```text\nTwo\nlines\n```'],
    ['1. Open it', '```text\n1. Open it\n```'],
    ['a <b>', '```text\na <b>\n```'],
    ['see www.x.example', '```text\nsee www.x.example\n```'],
    ['```\n<b>\n````', '`````text\n```\n<b>\n````\n`````'],
    ['', '```text\n```'],
  ])('%j', (given, expected) => expect(block(given)).toBe(expected))

  it('is one paragraph of words, or one fence with all of it', () => {
    fc.assert(
      fc.property(text, (given) => {
        const tokens = lexer(`before\n\n${block(given)}\n\n## after\n`).filter(({ type }) => type !== 'space')
        expect(tokens.map(({ type }) => type)).toEqual([
          'paragraph',
          expect.stringMatching(/^(code|paragraph)$/) as string,
          'heading',
        ])
        const [, middle] = tokens
        // Empty lines at the end are counted by this reader in its own way.
        if (middle?.type === 'code')
          expect((middle as Tokens.Code).text.trimEnd()).toBe(printable(given).trimEnd())
        else expect(readOf(block(given))).toBe(given)
        expect(kindsOf(block(given)).filter((kind) => !['code', 'paragraph', 'text'].includes(kind))).toEqual(
          [],
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('steps in Markdown', () => {
  it.each([
    [['Open it', 'Press *Save*'], '1. Open it\n2. Press \\*Save\\*'],
    [['- a', '# b'], '1. \\- a\n2. \\# b'],
    [['One\nand more', 'Two'], '```text\n1. One\nand more\n2. Two\n```'],
  ])('%j', (steps, expected) => expect(numbered(steps)).toBe(expected))
})
