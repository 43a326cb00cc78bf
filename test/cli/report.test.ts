import { expect, test } from 'vitest'
import { report } from '../../src/cli/report.ts'

test('what nobody expected is a defect: exit 1, with the stack for a report, made safe for a terminal', () => {
  const { exitCode, text } = report(new TypeError('no such \u001b[2J thing'), false)
  expect(exitCode).toBe(1)
  expect(text).toMatch(
    /^Error: campus failed in a way it should not.*\nTypeError: no such \\u\{1b\}\[2J thing\n/,
  )
})

test('with --json a defect is one line', () => {
  const { exitCode, text } = report(new Error('broken'), true)
  expect(exitCode).toBe(1)
  expect(JSON.parse(text)).toMatchObject({ error: { code: 'defect', retryable: false } })
  expect(text).not.toContain('\n')
})
