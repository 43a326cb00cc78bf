import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITION_FIELDS, OPERATORS, type Operator } from '../../src/support/condition.ts'
import { readCondition } from '../../src/support/where.ts'
import { expectToGrowWithLength } from './growth.ts'

describe('a condition', () => {
  it.each([
    ['subject contains "grade book"', 'subject', 'contains', 'grade book'],
    ['subject contains grade book', 'subject', 'contains', 'grade book'],
    ['  Subject   CONTAINS   x  ', 'subject', 'contains', 'x'],
    ['status "not equals" Closed', 'status', 'not-equals', 'Closed'],
    ["status 'Not  Equals' Closed", 'status', 'not-equals', 'Closed'],
    ['status not equals Closed', 'status', 'not-equals', 'Closed'],
    ['status not-equals Closed', 'status', 'not-equals', 'Closed'],
    ['status = Closed', 'status', 'equals', 'Closed'],
    ['status=Closed', 'status', 'equals', 'Closed'],
    ['status!=Closed', 'status', 'not-equals', 'Closed'],
    ['status "!=" Closed', 'status', 'not-equals', 'Closed'],
    ['subject = =x', 'subject', 'equals', '=x'],
    ['subject starts-with Fire', 'subject', 'starts-with', 'Fire'],
    ['subject starts with with', 'subject', 'starts-with', 'with'],
    ['release ends-with .13', 'release', 'ends-with', '.13'],
    ['subject does-not-contain x', 'subject', 'does-not-contain', 'x'],
    ['subject does not contain "not"', 'subject', 'does-not-contain', 'not'],
    ['subject contains"x"', 'subject', 'contains', 'x'],
    ['site equals ""', 'site', 'equals', ''],
    ["site = ''", 'site', 'equals', ''],
    [`subject contains '12" ruler'`, 'subject', 'contains', '12" ruler'],
    ['subject contains "say "hi" twice"', 'subject', 'contains', 'say "hi" twice'],
    ['subject contains " padded "', 'subject', 'contains', ' padded '],
    ['due-date starts with 2026-11', 'dueDate', 'starts-with', '2026-11'],
    ['DUEDATE = 2026-11-30', 'dueDate', 'equals', '2026-11-30'],
    ['due = 2026-11-30', 'dueDate', 'equals', '2026-11-30'],
    ['account equals Lakeview', 'district', 'equals', 'Lakeview'],
    ['subject contains a\nb', 'subject', 'contains', 'a\nb'],
  ])('%j', (text, field, operator, value) => {
    expect(readCondition(text)).toEqual({ ok: true, condition: { field, operator, value } })
  })

  it.each([
    ['', 'is no field', ''],
    ['sbject contains x', '“sbject” is no field', 'Did you mean “subject”?'],
    ['sub contains x', '“sub” is no field', 'Did you mean “subject”?'],
    ['constructor = x', '“constructor” is no field', ''],
    ['"subject" = x', 'is no field', ''],
    ['subject', 'it has no operator', ''],
    ['subject conatins x', '“conatins” is no operator', 'Did you mean “contains”?'],
    ['subject start with x', '“start” is no operator', 'Did you mean “starts with”?'],
    ['subject "not contains" x', '“not” is no operator', 'Did you mean “not equals”?'],
    ['subject equalsx', '“equalsx” is no operator', 'Did you mean “equals”?'],
    ['subject == x', '“==” is no operator', ''],
    ['subject like x', '“like” is no operator', ''],
    ['subject contains', 'it has no value', ''],
    ['subject =  ', 'it has no value', ''],
    ['subject contains "x', 'a quote is not closed', ''],
    ["subject contains 'tis", 'a quote is not closed', ''],
    ['subject contains "', 'a quote is not closed', ''],
  ])('%j cannot be read', (text, why, guess) => {
    const read = readCondition(text)
    if (read.ok) throw new Error(JSON.stringify(read))
    expect(read.message).toContain(why)
    expect(read.hint.startsWith(guess || 'A condition is')).toBe(true)
    for (const field of CONDITION_FIELDS) expect(read.hint).toContain(field)
    for (const words of ['not equals (!=)', 'starts with', 'does not contain'])
      expect(read.hint).toContain(words)
  })

  it('is read back as it was written, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONDITION_FIELDS),
        fc.constantFrom(...(Object.keys(OPERATORS) as Operator[])),
        fc.string({ unit: 'binary' }),
        (field, operator, value) => {
          const expected = { ok: true, condition: { field, operator, value } }
          expect(readCondition(`${field} ${operator} "${value}"`)).toEqual(expected)
        },
      ),
    )
  })

  it.each([
    ['subject "', ' '],
    ['subject not', ' '],
    ['', "'"],
  ])('a long one takes no longer than its length: %j', (first, again) =>
    expectToGrowWithLength(10_000, (size) => readCondition(first + again.repeat(size))),
  )
})
