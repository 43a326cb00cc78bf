import { describe, expect, test } from 'vitest'
import { screenText, screenTexts } from '../../../src/support/privacy/screen.ts'

const rules = (text: string): string[] => screenText(text, { pointer: '' }).map(({ rule }) => rule)

/** For every rule what it finds, and what only looks like it. */
const FOUND: Record<string, string[]> = {
  'PRIV-SSN': [
    'His SSN 123-45-6789 shows.',
    'ssn: 123 45 6789',
    'Social Security number 123456789',
    'SSN=123456789',
  ],
  'PRIV-SECRET': [
    'password: Hunter22!',
    'The password is: Hunter22!',
    'pwd=abcd1234',
    'api_key: "sk-12345678"',
    'Authorization: Bearer abcdef1234567890',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc',
    '-----BEGIN RSA PRIVATE KEY-----',
    'https://sis.example/campus/x.jsp?token=abcd1234',
  ],
  'PRIV-CARD': [
    'Paid with 4111 1111 1111 1111 yesterday.',
    'card 4111-1111-1111-1111',
    'Amex 378282246310005',
  ],
  'PRIV-DOB': ['DOB 04/12/2011', 'was born on 2011-04-12', 'birth date: 4.12.2011'],
  'PRIV-ADDRESS': [
    'The home is 12 Peach Tree Street.',
    'lives at 4410 Maple Ave',
    '12 Oak Rd, Atlanta, GA 30303',
  ],
  'PRIV-FAMILY': [
    'The mother is at 404-555-0100.',
    'parent phone (404) 555-0100',
    'guardian jo.park@mail.example',
  ],
  'PRIV-ID': ['student number 1234567', 'GTID: 1234567890', 'Student ID #44821', 'state ID 1234567890'],
  'PRIV-CONTACT': ['Call me at 404-555-0100.', 'Write to ana.ruiz@district.example.'],
  'PRIV-NAME': [
    'The student DeShawn Carter sees it.',
    'his teacher saw it for student Park, Zoe.',
    'Parent Mary O’Neill complains.',
  ],
  'PRIV-SENSITIVE': [
    'He has an IEP and cannot log in.',
    'DeShawn Carter has a 504 plan.',
    'This student is homeless.',
    'Her diagnosis shows on the card.',
    'The child was suspended for three days.',
  ],
  'PRIV-URL': [
    'https://sis.example/campus/main.xsl?personID=48213&x=1',
    'see https://x.example/?lastName=Park',
  ],
  'PRIV-COLUMNS': ['lastName,firstName,grade\nPark,Zoe,4', 'student_number;DOB;school', 'SSN\tLast Name\tx'],
}

const NOTHING = [
  'Updated to Campus.2603.12 the evening before.',
  'Build 2519.3, release 2603.12.1, version 601-203-1234.',
  'See SIS-195467 and SIS-110168.',
  'ORA-00942 and error 0x80070005, code 12345-678-9012.',
  'It took from 2026-11-02 08:10 to 2026-11-02 09:45.',
  'On 11/02/2026 at 8:10 AM 12345 rows were imported.',
  '123456789 rows, 1 234 567 rows, 1,234,567 of 2,000,000.',
  'personID 48213, sectionID 40211, calendarID 1234.',
  '000-12-3456, 666-12-3456, 900-12-3456, 123-00-4567, 123-45-0000',
  'PO-123-45-6789-77',
  'Host 10.123.456.789 port 8443, 192.168.100.200.',
  'The password reset mail does not arrive. Passwords are the same.',
  'The password field: [empty]; password: ********',
  'The token expires after an hour. Bearer tokens are refused.',
  'The student portal and Student Information > Grade Book are slow.',
  'Parents see the Parent Portal. His Grade Book is empty.',
  'Open Student Information > Counseling > Custody tab.',
  'The IEP flag is not exported. The 504 Plan screen is empty. The homeless report fails.',
  'Discipline codes are missing; the immunization report runs.',
  'The foster field shows no value for anybody.',
  'Lincoln High School at 12 Main Street has no network.',
  'https://kb.example/help?article=12&lang=en',
  'Subject, Body, Status',
  'Name,School,Grade',
  'user@localhost and @mention and a@b',
  'Card reader 4 of the lunch line is offline since 2026-11-02.',
  'Run 1234 5678 9012 3456 is the batch id.',
]

describe('the privacy screen', () => {
  test.each(Object.entries(FOUND).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const)))(
    '%s finds: %s',
    (rule, text) => {
      expect(rules(text)).toContain(rule)
    },
  )

  test.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(rules(text)).toEqual([])
  })

  test('a name beside an identifier is more than both', () => {
    expect(rules('The student DeShawn Carter, student number 1234567, sees it.')).toEqual([
      'PRIV-COMBINED',
      'PRIV-ID',
    ])
    expect(rules(`The student DeShawn Carter sees it.${' x'.repeat(80)} student number 1234567`)).toEqual([
      'PRIV-NAME',
      'PRIV-ID',
    ])
  })

  test('tells the place and the shape, never the words', () => {
    const [found] = screenText('One\ntwo SSN 123-45-6789\n', { pointer: '/answers/description' })
    expect(found).toEqual({
      rule: 'PRIV-SSN',
      level: 'block',
      pointer: '/answers/description',
      line: 2,
      message: 'A social security number (like 999-99-9999).',
      fix: 'Leave it out; support never needs it.',
    })
    const secret = JSON.stringify(screenText('password: Hunter22!', { pointer: '' }))
    expect(secret).not.toContain('Hunter')
  })

  test('reads several texts apart, each with its own lines', () => {
    const [one, other] = ['The guardian and the SSN', '123456789 rows\n404-555-0100']
    expect(screenTexts([one, other].map((text, index) => ({ text, pointer: `/${index}` })))).toMatchObject([
      { rule: 'PRIV-CONTACT', pointer: '/1', line: 2 },
    ])
    const named = ['The student DeShawn Carter sees it.', 'Student number 1234567']
    const found = screenTexts(named.map((text, index) => ({ text, pointer: `/${index}` })))
    expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['PRIV-NAME', '/0'],
      ['PRIV-ID', '/1'],
    ])
  })

  test('is stricter where everybody reads it', () => {
    const [told] = screenText('student number 1234567', { pointer: '/subject', strict: true })
    expect(told?.level).toBe('block')
    expect(screenText('student number 1234567', { pointer: '/body' })[0]?.level).toBe('warn')
  })
})
