import { expect, test } from 'vitest'
import { report } from '../../src/cli/report.ts'
import { Problem } from '../../src/support/problem.ts'

const SCREEN = { terminal: true, columns: 40 }

test('what nobody expected is a defect: exit 1, with the stack for a report, made safe for a terminal', () => {
  const { exitCode, text } = report(new TypeError('no such \u001b[2J thing'), { json: false, screen: SCREEN })
  expect(exitCode).toBe(1)
  expect(text).toMatch(
    /^Error: campus failed in a way it should not.*\nTypeError: no such \\u\{1b\}\[2J thing\n/,
  )
})

test('with --json a defect is one line', () => {
  const { exitCode, text } = report(new Error('broken'), { json: true, screen: SCREEN })
  expect(exitCode).toBe(1)
  expect(JSON.parse(text)).toMatchObject({ error: { code: 'defect', retryable: false } })
  expect(text).not.toContain('\n')
})

test('what stands in the way is broken between words on a screen, and stays one line in a log', () => {
  const message = 'A certificate and its key come together, and one of the two is missing.'
  const problem = new Problem('usage', { code: 'x', message, hint: 'Give both.' })
  const told = (terminal: boolean) =>
    report(problem, { json: false, screen: { ...SCREEN, terminal } }).text.split('\n')
  expect(told(false)).toEqual([`Error: ${message}`, 'Give both.'])
  expect(told(true).every((line) => line.length <= SCREEN.columns)).toBe(true)
  expect(told(true).join(' ')).toBe(`Error: ${message} Give both.`)
})
