import { expect, test } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { filingAdvice, openIncident } from '../../src/support/advice.ts'
import type { Notice } from '../../src/support/notice.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'

const told = { number: 7, type: 'outage', module: 'hosting', priority: 'high', test: false }
const catalog = { outages: TEST_CATALOG.outages, phone: infiniteCampus.phone }
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
    'what cannot wait is called in, an outage with its own key',
    {},
    null,
    'File 7 first, then call and press 8.',
  ],
  ['any other with that of a case', { type: 'question' }, null, 'File 7 first, then call and press 1.'],
  ['or of its module', { type: 'question', module: 'fees' }, null, 'File 7 first, then call and press 6.'],
  ['what can wait is not', { priority: 'low' }, null, null],
  ['a try is not', { test: true }, null, null],
  ['what the desk knows is not', {}, notice, 'Known as abcdef: Down'],
  ['what the desk knows is said of a small thing too', { priority: 'low' }, notice, 'Known as abcdef: Down'],
])('%s', (_, change, incident, message) => {
  expect(filingAdvice({ ...told, ...change }, incident, catalog)?.message ?? null).toBe(message)
})

test('only an open incident is what is known', () => {
  expect(
    openIncident([
      { ...notice, state: 'closed' },
      { ...notice, kind: 'maintenance' },
    ]),
  ).toBe(null)
  expect(openIncident([{ ...notice, kind: 'task' }, notice])).toBe(notice)
  expect(filingAdvice({ ...told, number: 0 }, null, catalog)?.message).toContain('File 0')
})
