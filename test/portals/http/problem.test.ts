import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWire, isWireProblem, toWire } from '../../../src/portal/wire/problem.ts'
import { Problem, type ProblemKind } from '../../../src/support/problem.ts'
import { printable } from '../../../src/support/text/printable.ts'

const problem = (kind: ProblemKind, code = 'some-code'): Problem =>
  new Problem(kind, { code, message: 'No.' })
const overWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('toWire', () => {
  it.each<[ProblemKind, string, number]>([
    ['usage', 'invalid-input', 400],
    ['usage', 'key-reused', 422],
    ['blocked', 'privacy', 422],
    ['sign-in', 'signed-out', 401],
    ['not-allowed', 'role', 403],
    ['not-found', 'case-not-found', 404],
    ['conflict', 'case-closed', 409],
    ['conflict', 'changed-meanwhile', 412],
    ['conflict', 'if-match-missing', 428],
    ['unsettled', 'busy', 503],
    ['unsettled', 'too-many-requests', 429],
  ])('%s %s is %d', (kind, code, status) => {
    const wire = toWire(problem(kind, code))
    expect(wire.status).toBe(status)
    expect(wire.body).toMatchObject({ type: `urn:campus:problem:${code}`, status, kind, code, detail: 'No.' })
  })

  it('comes back as it went', () => {
    const whole = new Problem('usage', {
      code: 'invalid-input',
      message: '2 fields are not right.',
      hint: 'Look again.',
      retryable: true,
      caseNumber: 100_001,
      errors: [
        { pointer: '/due', code: 'not-a-date', message: '“x” is no date.', line: 3 },
        { pointer: '', code: 'missing', message: 'Something is missing.' },
      ],
    })
    const { status, body } = toWire(whole)
    const back = fromWire(status, overWire(body))
    expect(back).toEqual(whole)
    expect(back.errors).toEqual(whole.errors)
    expect(back.hint).toBe('Look again.')
  })
})

describe('fromWire', () => {
  const good = toWire(new Problem('conflict', { code: 'case-closed', message: 'It is closed.' })).body

  it.each<[number, ProblemKind]>([
    [400, 'usage'],
    [401, 'sign-in'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'conflict'],
    [412, 'conflict'],
    [413, 'usage'],
    [422, 'usage'],
    [428, 'conflict'],
    [429, 'unsettled'],
    [500, 'unsettled'],
    [503, 'unsettled'],
  ])('%d with a body that is none of ours is %s', (status, kind) => {
    for (const body of [undefined, null, '', [], { title: 'x' }, { ...good, type: 'about:blank' }]) {
      expect(fromWire(status, body)).toMatchObject({ kind })
    }
  })

  it('leaves out what is of the wrong kind, and takes the rest', () => {
    const odd = { ...good, hint: 7, caseNumber: '1', retryable: 'yes', errors: [{ pointer: 1 }] }
    expect(fromWire(409, odd)).toMatchObject({
      code: 'case-closed',
      hint: undefined,
      caseNumber: undefined,
      retryable: false,
      errors: undefined,
    })
  })

  it.each([
    { kind: 'interrupted' },
    { kind: 'handoff' },
    { kind: 'constructor' },
    { code: 'Not A Code\u001b' },
    { code: 'x'.repeat(81) },
    { detail: '' },
  ])('takes no %j from elsewhere', (part) => {
    expect(isWireProblem({ ...good, ...part })).toBe(false)
  })

  it('cuts long texts and many errors, and keeps controls from the terminal', () => {
    const errors = Array.from({ length: 500 }, () => ({
      pointer: '/a\n',
      code: 'bad',
      message: '\u001b[2Jx',
    }))
    const { message, errors: kept = [] } = fromWire(409, {
      ...good,
      detail: `\u001b]0;owned\u0007 first\nError: second \u202e ${'é'.repeat(9000)}`,
      errors,
    })
    expect(message.length).toBeLessThan(2100)
    expect(message).toMatch(/^\\u\{1b\}\]0;owned\\u\{7\} first Error: second \\u\{202e\}/)
    expect(kept).toHaveLength(200)
    expect(kept[0]).toEqual({ pointer: '/a', code: 'bad', message: '\\u{1b}[2Jx' })
  })

  it('whatever comes, a safe problem is made of it', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ detail: fc.string({ unit: 'binary' }) }))
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), anything, (status, body) => {
        const merged = typeof body === 'object' && !Array.isArray(body) ? { ...good, ...body } : body
        const made = fromWire(status, merged)
        expect(made).toBeInstanceOf(Problem)
        expect(printable(made.message)).toBe(made.message)
        expect(made.message).not.toContain('\n')
      }),
    )
  })
})
