import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { screenText } from '../../../src/support/privacy/screen.ts'
import { holds } from '../property.ts'

const rules = (text: string): string[] => screenText(text, { pointer: '' }).map(({ rule }) => rule)
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Words of cases around something. */
const SENTENCE = fc.constantFrom(
  (thing: string) => `${thing} is shown twice.`,
  (thing: string) => `The report prints ${thing}, then stops.`,
  (thing: string) => `1. Open Student Information\n2. Look at ${thing}\n3. Press Save`,
  (thing: string) => `(${thing})`,
  (thing: string) => `“${thing}”`,
  (thing: string) => `Since 2026-11-02 08:10 in Campus.2603.12: ${thing}; 25 users.`,
)

const ssn = fc
  .tuple(
    fc.integer({ min: 1, max: 899 }).filter((area) => area !== 666),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('-', ' '),
  )
  .map(([area, group, serial, sign]) => [pad(area, 3), pad(group, 2), pad(serial, 4)].join(sign))
const phone = fc
  .tuple(digits(3), digits(3), digits(4), fc.constantFrom('-', '.', ' '))
  .map(([area, exchange, line, sign]) => [area, exchange, line].join(sign))
const mail = fc
  .tuple(
    fc.stringMatching(/^[a-z]{1,12}\.[a-z]{1,12}$/),
    fc.stringMatching(/^[a-z]{2,12}\.(?:org|example|edu)$/),
  )
  .map((parts) => parts.join('@'))
const secret = fc
  .tuple(
    fc.constantFrom('password: ', 'pwd=', 'Password = ', 'api_key='),
    fc.stringMatching(/^[a-z0-9!$%]{8,20}$/),
  )
  .map((parts) => parts.join(''))

describe('whatever the words around it, the privacy screen finds', () => {
  test.each([
    ['social security numbers', ssn, ['PRIV-SSN']],
    ['telephone numbers', phone, ['PRIV-CONTACT', 'PRIV-FAMILY']],
    ['e-mail addresses', mail, ['PRIV-CONTACT', 'PRIV-FAMILY']],
    ['passwords', secret, ['PRIV-SECRET']],
    ['labelled student numbers', digits(7).map((number) => `student number ${number}`), ['PRIV-ID']],
    [
      'dates of birth',
      fc.constantFrom('born 2011-04-12', 'DOB: 4/12/2011', 'birth date 04-12-11'),
      ['PRIV-DOB'],
    ],
  ] as const)('%s', async (_, thing, wanted) => {
    await holds(
      fc.asyncProperty(thing, SENTENCE, async (value, sentence) => {
        const found = screenText(sentence(value), { pointer: '' })
        expect(found.some(({ rule }) => (wanted as readonly string[]).includes(rule))).toBe(true)
        expect(JSON.stringify(found)).not.toContain(value.replace(/^\w+ ?[:=] ?/, ''))
      }),
      20,
    )
  })
})

describe('whatever the words around it, the privacy screen leaves alone', () => {
  test.each([
    ['versions', fc.tuple(digits(4), digits(2)).map(([release, pack]) => `Campus.${release}.${pack}`)],
    ['builds', fc.tuple(digits(4), digits(1)).map(([build, part]) => `build ${build}.${part}`)],
    ['issue ids', digits(6).map((number) => `SIS-${number}`)],
    [
      'error codes',
      fc.tuple(fc.constantFrom('ORA-', 'HTTP ', 'E', '0x'), digits(5)).map((parts) => parts.join('')),
    ],
    [
      'times',
      fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${pad(hour, 2)}:${pad(minute, 2)}:00`),
    ],
    [
      'dates',
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => `2026-${pad(month, 2)}-${pad(day, 2)}`),
    ],
    ['counts', fc.nat(999_999).map((count) => `${count} rows`)],
    ['internal ids', fc.integer({ min: 1000, max: 999_999 }).map((id) => `personID ${id}`)],
    [
      'addresses of computers',
      fc.tuple(fc.nat(255), fc.nat(255)).map(([one, other]) => `10.20.${one}.${other}`),
    ],
  ] as const)('%s', async (_, thing) => {
    await holds(
      fc.asyncProperty(thing as fc.Arbitrary<string>, SENTENCE, async (value, sentence) => {
        expect(rules(sentence(value))).toEqual([])
      }),
      20,
    )
  })
})

test('a megabyte of nearly something is read through once', () => {
  const nearly = [
    '1',
    '1-',
    '12 ',
    '@',
    'a@b ',
    'student ',
    'Aa Bb ',
    '1 Aa ',
    'https://a?',
    'password: ',
    'eyJ',
  ]
  for (const part of nearly) screenText(part.repeat(1_000_000 / part.length), { pointer: '' })
  screenText(`${'a'.repeat(1_000_000)}@`, { pointer: '' })
  screenText(`https://${'a'.repeat(1_000_000)}?token=abcdef`, { pointer: '' })
})
