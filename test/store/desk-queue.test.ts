import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { pendingChanges } from '../../src/store/contact-changes.ts'
import { deskQueue } from '../../src/store/desk-queue.ts'
import { countOpenRequests } from '../../src/store/requests.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { SqlValue, Tx } from '../../src/store/store.ts'
import { temporaryFolder } from './temporary.ts'

const MANY = Array.from({ length: 3000 }, (_, index) => `district-${index}`)

/** How SQLite goes about the only statement of a read. */
async function planOf(look: (tx: Tx) => Promise<unknown>): Promise<string> {
  const store = openSqliteStore({ file: join(temporaryFolder(), 'none.db') })
  onTestFinished(() => store.close())
  return store.read(async (tx) => {
    const plans: string[] = []
    const all = async <Row>(sql: string, ...parameters: SqlValue[]) => {
      const plan = await tx.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...parameters)
      plans.push(plan.map(({ detail }) => detail).join('\n'))
      return [] as Row[]
    }
    await look({ ...tx, all, get: async (sql, ...parameters) => (await all<never>(sql, ...parameters))[0] })
    expect(plans).toHaveLength(1)
    return plans[0] ?? ''
  })
}

it.each<[string, (tx: Tx) => Promise<unknown>, RegExp]>([
  [
    'cases by district and whose turn it is',
    (tx) => deskQueue(tx, MANY, ['high', 'low'], 51),
    /^SEARCH c USING INDEX cases_waiting \(district=\? AND waiting_on=\?\)/,
  ],
  [
    'requests by district, among those that have not ended',
    (tx) => countOpenRequests(tx, MANY),
    /^SEARCH requests USING (COVERING )?INDEX requests_open \(district=\?\)/,
  ],
  [
    'changes that wait first, each with its own case',
    (tx) => pendingChanges(tx, MANY),
    /^SCAN h USING INDEX contact_changes_pending\n[^]*SEARCH c (EXISTS )?USING INTEGER PRIMARY KEY \(rowid=\?\)/,
  ],
])('the queue of thousands of districts finds %s', async (_, look, plan) => {
  expect(await planOf(look)).toMatch(plan)
})
