import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../src/catalog/shipped/index.ts'
import { missing, readAnswers, type Reading } from '../../src/interview/answers.ts'
import { formText } from '../../src/interview/form-text.ts'
import { readForm } from '../../src/interview/form.ts'
import { Problem } from '../../src/support/problem.ts'
import type { Answers } from '../../src/support/case.ts'
import { questions } from '../../src/support/questions.ts'
import { holds } from '../support/property.ts'

const catalog = await shippedCatalog('infinite-campus')
const reading: Reading = {
  catalog,
  computerZone: 'America/Denver',
  now: new Date('2026-11-23T15:00:00Z'),
}

/** Text that means something to YAML, or to a reader of forms, when it is not quoted well. */
const telling = fc.constantFrom(
  ...[
    'null',
    '~',
    'no',
    '25',
    '2603.10',
    '1e3',
    '0x1f',
    '---',
    '...',
    '# no comment',
    'a: b',
    'a #b',
    '- a',
    '? a',
  ],
  ...[
    '&a',
    '*a',
    '!!str a',
    '| a',
    '> a',
    '%YAML 1.2',
    '@a',
    '`a`',
    '"',
    "'",
    '{a',
    '[a',
    ', a',
    '\\',
    '\\n',
    '<<',
  ],
  ...[
    '  led',
    'trailed  ',
    '\ttabbed',
    'a\n\nb',
    'a\n',
    '\n\na',
    'a\n  b\n c',
    'a\n---\nb',
    'a\n# b',
    'a\n: b\n- c',
  ],
  ...[
    '\ufeffmarked',
    'a\u2028b',
    'a\u0085b',
    '\u0000',
    '\u001b[31m',
    '\u202eabc',
    '👩‍🏫',
    'é',
    'x'.repeat(300),
  ],
)
const anyText = fc.oneof(telling, fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

/** Answers as they come from anywhere: any text at any question, lists where they may be. */
const anyAnswers = fc.record<Answers>(
  Object.fromEntries(
    questions.map(({ id, kind }) => [
      id,
      kind === 'list' ? fc.array(anyText, { minLength: 1, maxLength: 4 }) : anyText,
    ]),
  ),
  { requiredKeys: [] },
)

/** As far as anybody can tell the difference: line ends, and blanks around the whole. */
function tidy(answers: Answers): Answers {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
  const tidied = Object.entries(answers).map(
    ([id, value]) => [id, Array.isArray(value) ? value.map(plain) : plain(value)] as const,
  )
  return Object.fromEntries(tidied.filter(([, value]) => value.length > 0))
}

test('a form gives back the answers it was filled with', async () => {
  await holds(
    fc.asyncProperty(anyAnswers, async (answers) => {
      const form = await readForm(await formText(catalog, answers), 'form.yaml')
      expect(tidy(form.answers)).toEqual(tidy(answers))
    }),
    10,
  )
})

test('answers that were read once are read the same from a form', async () => {
  await holds(
    fc.asyncProperty(anyAnswers, async (given) => {
      const { answers } = readAnswers(given, reading)
      const form = await readForm(await formText(catalog, answers), 'form.yaml')
      expect(readAnswers(form.answers, reading)).toEqual({ answers, errors: [], notes: [] })
    }),
    7,
  )
})

test('what is typed without quotes is taken as it was typed', async () => {
  const typed = [
    'release: 2603.10',
    'error: no',
    'affected-users: 007',
    'first-seen: 2026-11-02',
    'steps: [~, 0x1f, yes]',
  ]
  const { answers } = await readForm(typed.join('\n'), 'form.yaml')
  expect(answers).toEqual({
    ...{ release: '2603.10', error: 'no', 'affected-users': '007', 'first-seen': '2026-11-02' },
    steps: ['~', '0x1f', 'yes'],
  })
})

test('a form may have the line ends of Windows', async () => {
  const text = await formText(catalog, { type: 'question', description: 'a\nb', steps: ['c', 'd'] })
  const { answers } = await readForm(text.replaceAll('\n', '\r\n'), 'form.yaml')
  expect(answers).toEqual({
    type: 'question',
    description: expect.stringMatching(/^a\r?\nb$/) as string,
    steps: ['c', 'd'],
  })
})

test('whatever a form holds, it is read or refused in words', async () => {
  const pieces = fc.constantFrom(
    ...[
      '---\n',
      'type',
      'steps',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a ',
      '*a',
      '!t ',
      '|\n',
      '>',
      '#',
    ],
    ...['? ', ',', '%', '\t', '<<: ', '\r', '...\n', 'a', '\u0000', '\ud800', '@', '`', '=', '!!binary '],
  )
  const yamlLike = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
  await holds(
    fc.asyncProperty(fc.oneof(yamlLike, anyText), async (text) => {
      try {
        const { answers } = await readForm(text, 'form.yaml')
        const known = questions.map(({ id }) => id)
        for (const [id, value] of Object.entries(answers)) {
          expect(known).toContain(id)
          for (const part of [value].flat()) expect(part).toBeTypeOf('string')
        }
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
        expect(error).toMatchObject({
          kind: 'usage',
          message: expect.stringMatching(/^form\.yaml cannot be used/) as string,
        })
      }
    }),
    34,
  )
})

test('an empty form from `case form` asks for what is needed', async () => {
  const { answers } = await readForm(await formText(catalog, {}), 'form.yaml')
  expect(answers).toEqual({})
  expect(missing({}).map(({ id }) => id)).toEqual(['type', 'module', 'subject', 'description'])
})
