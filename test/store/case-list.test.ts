import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listCases, type CaseFilter } from '../../src/store/case-list.ts'
import { fts5 } from '../../src/store/search/fts5.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { SqlValue, Tx } from '../../src/store/store.ts'
import { temporaryFolder } from './temporary.ts'

/** How SQLite goes about a list. */
async function planOf(filter: CaseFilter): Promise<string[]> {
  const store = openSqliteStore({ file: join(temporaryFolder(), 'none.db') })
  onTestFinished(() => store.close())
  return store.read(async (tx) => {
    let plan: { detail: string }[] = []
    const explaining: Tx = {
      ...tx,
      get: async (sql: string, ...parameters: SqlValue[]) => {
        plan = await tx.all(`EXPLAIN QUERY PLAN ${sql}`, ...parameters)
        return undefined
      },
    }
    await listCases(explaining, ['d'], filter, 51)
    return plan.map(({ detail }) => detail)
  })
}

describe('a list is read from its index, without a scan or a sort', () => {
  it.each<[string, CaseFilter, RegExp]>([
    ['all', { columns: {} }, /cases_change/],
    ['a later page', { columns: {}, before: 7 }, /cases_change \(district=\? AND last_change<\?\)/],
    ['since', { columns: {}, since: '2026-01-01T00:00:00.000Z' }, /cases_change/],
    ['a status', { columns: { status: ['new'] } }, /cases_status \(district=\? AND status=\?\)/],
    [
      'statuses',
      { columns: { status: ['new', 'closed', 'assigned'] }, before: 9 },
      /status=\? AND last_change<\?/,
    ],
    ['a type', { columns: { type: ['question'] } }, /cases_type/],
    ['who waits', { columns: { waiting_on: ['requester'] } }, /cases_waiting/],
    ['a contact', { columns: { contact: ['ann'] } }, /cases_contact/],
    ['a priority', { columns: { priority: ['high'] } }, /cases_priority/],
    ['a module', { columns: { module: ['messenger', 'attendance'] } }, /cases_module/],
    ['several', { columns: { status: ['new', 'closed'], type: ['question', 'outage'] } }, /cases_status/],
    [
      'a condition on a text',
      {
        columns: { status: ['new'] },
        where: [{ column: 'subject', test: 'contains', value: 'X', holds: true }],
        before: 9,
      },
      /cases_status \(district=\? AND status=\? AND last_change<\?\)/,
    ],
    [
      'a condition on values',
      { columns: {}, where: [{ column: 'site', among: ['', 'sandbox'], holds: false }] },
      /cases_change/,
    ],
    ['words', { columns: {}, search: 'grade book', before: 9 }, /f VIRTUAL TABLE INDEX \d+:M\d+</],
    ['words and a status', { columns: { status: ['new'] }, search: 'grade' }, /last_change=\?/],
  ])('%s', async (_, filter, index) => {
    const plan = await planOf(filter)
    expect(plan.join('\n')).toMatch(index)
    expect(plan.filter((step) => /TEMP B-TREE|SCAN (c|cases|p|d)\b/.test(step))).toEqual([])
  })
})

describe('typed words', () => {
  it.each([
    ['grade book', '("grade" AND "book"*)'],
    ['  Grade\tBook ', '("Grade" AND "Book"*)'],
    ['section 12-3', '("section" AND "12 3")'],
    ['12-34', '("12 34"*)'],
    ['a "quoted" OR b*', '("a" AND "quoted" AND "OR" AND "b")'],
    ['--- écran', '("écran"*)'],
    ['#1001', '("1001"*)'],
  ])('%s', (typed, expected) => {
    expect(fts5.allWords(['d1'], typed)).toBe(
      `district : ("d1") AND {number subject answers comments} : ${expected}`,
    )
  })

  it.each(['', '  ', '-- *', '"'])('%j holds none', (typed) => {
    expect(fts5.allWords(['d1'], typed)).toBeNull()
  })
})
