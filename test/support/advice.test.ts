import { expect, test } from 'vitest'
import { callAdvice, openIncident } from '../../src/support/advice.ts'
import type { Notice } from '../../src/support/notice.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'

const told = { number: 7, type: 'question', priority: 'high', test: false }
const notice: Notice = {
  ...{
    id: 'abcdef',
    kind: 'incident',
    title: 'Down',
    body: '',
    state: 'open',
    updates: [],
    readAt: null,
    readers: 0,
  },
  ...{ startsAt: '2026-11-02T09:00:00.000Z', endsAt: null },
}

test.each<[string, Partial<typeof told>, Notice | null, string | null]>([
  [
    'what cannot wait is called in, with the key of its type',
    {},
    null,
    'File 7 first, then call and press 8.',
  ],
  ['another type has another key', { type: 'x' }, null, 'File 7 first, then call and press 1.'],
  ['what can wait is not', { priority: 'low' }, null, null],
  ['a try is not', { test: true }, null, null],
  ['what the desk knows is not', {}, notice, 'Known as abcdef: Down'],
  ['what the desk knows is said of a small thing too', { priority: 'low' }, notice, 'Known as abcdef: Down'],
])('%s', (_, change, incident, message) => {
  expect(callAdvice({ ...told, ...change }, incident, TEST_CATALOG)?.message ?? null).toBe(message)
})

test('only an open incident is what is known', () => {
  expect(
    openIncident([
      { ...notice, state: 'closed' },
      { ...notice, kind: 'maintenance' },
    ]),
  ).toBe(null)
  expect(openIncident([{ ...notice, kind: 'task' }, notice])).toBe(notice)
  expect(callAdvice({ ...told, number: 0 }, null, TEST_CATALOG)?.message).toContain('File 0')
})
