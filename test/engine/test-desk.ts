import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCase } from '../../src/engine/create-case.ts'
import { read, type Engine } from '../../src/engine/engine.ts'
import { requireCase } from '../../src/engine/find-case.ts'
import { commentLine, record, statusChange } from '../../src/engine/record.ts'
import { viewCase } from '../../src/engine/view-case.ts'
import type { Actor, Reading, Work } from '../../src/engine/work.ts'
import { write } from '../../src/engine/write.ts'
import type { Changed, NewCase } from '../../src/portal/port.ts'
import type { Verb } from '../../src/support/verbs.ts'
import { insertContact } from '../../src/store/contacts.ts'
import { insertDistrict } from '../../src/store/facts.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { CaseDetail, CaseSummary } from '../../src/support/case.ts'
import type { Catalog } from '../../src/support/catalog.ts'
import type { Contact } from '../../src/support/contact.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { TEST_CATALOG } from './test-catalog.ts'
import { testClock, type TestClock } from './test-clock.ts'

export const CONTACTS: Contact[] = [
  contact('ann', 'technical', 'active'),
  contact('ben', 'support', 'flagged'),
  contact('cal', 'observer', 'active'),
  contact('dot', 'technical', 'deactivated'),
  contact('eve', 'technical', 'invited'),
]

function contact(id: string, role: string, state: Contact['state']): Contact {
  return {
    id,
    name: id,
    email: `${id}@x.example`,
    role,
    state,
    lastActivityAt: null,
    activitySource: 'portal',
  }
}

/** A desk in a temporary file with a roster, a district named d1, and a clock that the test moves. */
export interface TestDesk {
  engine: Engine
  clock: TestClock
  write<Value extends CaseSummary | Changed>(
    verb: Verb,
    act: (work: Work) => Promise<Value>,
    as?: { who?: string; key?: string; input?: unknown; dryRun?: boolean },
  ): Promise<{ value: Value; replayed: boolean }>
  read<Value>(look: (reading: Reading) => Promise<Value>, who?: string): Promise<Value>
  file(input?: Partial<NewCase>): Promise<number>
  view(number: number): Promise<CaseDetail>
  /** The desk says something and moves the case, if a status is given. */
  answer(number: number, body: string, status?: string): Promise<void>
}

export async function openTestDesk(catalog: Catalog = TEST_CATALOG): Promise<TestDesk> {
  const store = openSqliteStore({ file: join(temporaryFolder(), 'portal.db') })
  onTestFinished(() => store.close())
  await store.write(async (tx) => {
    await insertDistrict(tx, { id: 'd1', name: 'District 1' })
    for (const item of CONTACTS) await insertContact(tx, 'd1', item)
  })
  let ids = 0
  const clock = testClock()
  const engine: Engine = { store, catalog: async () => catalog, clock, newId: () => `id-${(ids += 1)}` }
  const identify =
    (who: string) =>
    async (tx: Work['tx']): Promise<Actor> => {
      const row = await tx.get<Contact>(
        'SELECT *, last_activity_at AS lastActivityAt FROM contacts WHERE id = ?',
        who,
      )
      if (!row) throw new Error(`no contact ${who}`)
      return { district: 'd1', districtName: 'Lakeside', contact: row, side: 'requester' }
    }
  const desk: TestDesk = {
    engine,
    clock,
    write: (verb, act, { who = 'ann', key = engine.newId(), input = null, dryRun = false } = {}) =>
      write(engine, identify(who), { verb, key, input, dryRun }, act),
    read: (look, who = 'ann') => read(engine, identify(who), 'case:view', look),
    file: async (input = {}) => {
      const { value } = await desk.write('case:create', (work) => createCase(work, { ...NEW_CASE, ...input }))
      return value.number ?? 0
    },
    view: (number) => desk.read((reading) => viewCase(reading, number)),
    answer: async (number, body, status) => {
      const author = { name: 'Erin', contactId: null, side: 'desk' } as const
      await desk.write('case:reply', async (work) => {
        const before = await requireCase(work, number)
        const move = status && statusChange(work.catalog, before, status, work.now.toISOString())
        const lines = [commentLine(body), ...(move ? move.lines : [])]
        await record(work, before, { lines, state: move ? move.state : {} }, author)
        return viewCase(work, number)
      })
    },
  }
  return desk
}
