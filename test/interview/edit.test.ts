import { expect, test } from 'vitest'
import { withErrors, withoutErrors } from '../../src/interview/edit.ts'

const FORM = ['type: question', '', '# hint', 'subject:', 'steps:', '  - one'].join('\n')

test('each error stands above its line', () => {
  const errors = [
    { pointer: '/steps', code: 'x', message: 'two\nlines', line: 5 },
    { pointer: '/subject', code: 'x', message: 'is needed', line: 4 },
    { pointer: '', code: 'x', message: 'all of it' },
  ]
  expect(withErrors(FORM, errors).split('\n')).toEqual([
    '#>> all of it',
    'type: question',
    '',
    '# hint',
    '#>> is needed',
    'subject:',
    '#>> two lines',
    'steps:',
    '  - one',
  ])
})

test('errors come out again, other comments stay', () => {
  expect(withoutErrors(withErrors(FORM, [{ pointer: '', code: 'x', message: 'm', line: 99 }]))).toBe(FORM)
  expect(withoutErrors('#>> gone\n#> stays\n #>> stays')).toBe('#> stays\n #>> stays')
})
