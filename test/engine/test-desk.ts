import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCase } from '../../src/engine/create-case.ts'
import { read, type Engine } from '../../src/engine/engine.ts'
import { requireCase } from '../../src/engine/find-case.ts'
import { listContacts } from '../../src/engine/list-contacts.ts'
import { commentLine, record, statusChange } from '../../src/engine/record.ts'
import { tick } from '../../src/engine/tick.ts'
import { viewCase } from '../../src/engine/view-case.ts'
import type { Actor, Reading, Work } from '../../src/engine/work.ts'
import { write } from '../../src/engine/write.ts'
import type { NewCase } from '../../src/portal/port.ts'
import type { AnyVerb, DeskVerb } from '../../src/support/verbs.ts'
import { insertContact, readContact } from '../../src/store/contacts.ts'
import { insertDistrict } from '../../src/store/districts.ts'
import { readEvents } from '../../src/store/events.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { CaseDetail } from '../../src/support/case.ts'
import type { Catalog } from '../../src/support/catalog.ts'
import type { Contact, EventEntry } from '../../src/support/contact.ts'
import { teamStore } from '../store/open-team-store.ts'
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
    ...{ phone: null, organization: null, agreement: false, invitedUntil: null },
    lastActivityAt: null,
    activitySource: 'portal',
  }
}

/** Whoever answers; no contact has that name. */
export const ERIN: Actor = {
  district: 'd1',
  contact: { id: '', name: 'Erin', role: '', state: 'active', lastActivityAt: null },
  side: 'desk',
}

interface As {
  /** Id of a contact, or `desk`. */
  who?: string
  key?: string
  input?: unknown
  dryRun?: boolean
}

/**
 * A desk in a temporary file with a roster, a district named d1, and a clock that the test moves; or in a file that has
 * the district and a roster with ann already.
 */
export interface TestDesk {
  engine: Engine
  clock: TestClock
  /** A verb of the desk is used by Erin, any other by ann, unless somebody is named. */
  write<Value extends object>(
    verb: AnyVerb,
    act: (work: Work) => Promise<Value>,
    as?: As,
  ): Promise<{ value: Value; replayed: boolean }>
  /** What Erin answers. */
  atDesk<Value extends object>(act: (work: Work) => Promise<Value>, verb?: DeskVerb): Promise<Value>
  /** What the clocks have brought about is written down, as before every write. */
  tick(): Promise<void>
  read<Value>(look: (reading: Reading) => Promise<Value>, who?: string): Promise<Value>
  file(input?: Partial<NewCase>): Promise<number>
  view(number: number, who?: string): Promise<CaseDetail>
  /** As the list shows somebody now. */
  contact(id: string): Promise<Contact>
  events(id: string): Promise<EventEntry[]>
  rows<Row>(sql: string): Promise<Row[]>
  /** The desk says something and moves the case, if a status is given. */
  answer(number: number, body: string, status?: string): Promise<void>
}

export async function openTestDesk(
  catalog: Catalog = TEST_CATALOG,
  { file, start, ownFile }: { file?: string; start?: string; ownFile?: true } = {},
): Promise<TestDesk> {
  const at = ownFile ? join(temporaryFolder(), 'portal.db') : file
  const store = at === undefined ? await teamStore() : openSqliteStore({ file: at })
  onTestFinished(() => store.close())
  if (file === undefined) await store.write(fill)
  let ids = 0
  const newId = (): string =>
    createHash('sha256')
      .update(String((ids += 1)))
      .digest('hex')
      .slice(0, 32)
  const clock = testClock(start)
  const engine: Engine = { store, catalog: async () => catalog, clock, newId }
  const identify =
    (who: string) =>
    async (tx: Work['tx']): Promise<Actor> => {
      if (who === 'desk') return ERIN
      const row = await readContact(tx, 'd1', who)
      if (!row) throw new Error(`no contact ${who}`)
      return { district: 'd1', contact: row, side: 'requester' }
    }
  const desk: TestDesk = {
    engine,
    clock,
    write: (verb, act, { who = byDesk(verb), key = newId(), input = null, dryRun = false } = {}) =>
      write(engine, identify(who), { verb, key, input, dryRun }, act),
    atDesk: async (act, verb = 'desk:case') => (await desk.write(verb, act)).value,
    tick: () => store.write((tx) => tick({ tx, catalog, actor: ERIN, now: clock.now(), newId })),
    read: (look, who = 'ann') =>
      read(engine, identify(who), who === 'desk' ? 'desk:case' : 'case:view', look),
    file: async (input = {}) => {
      const { value } = await desk.write('case:create', (work) => createCase(work, { ...NEW_CASE, ...input }))
      return value.number ?? 0
    },
    view: (number, who) => desk.read((reading) => viewCase(reading, number), who),
    contact: async (id) => {
      const found = (await desk.read(listContacts, 'desk')).find((one) => one.id === id)
      if (!found) throw new Error(`no contact ${id}`)
      return found
    },
    events: (id) => desk.read(({ tx }) => readEvents(tx, 'd1', ['contact', id]), 'desk'),
    rows: (sql) => store.read((tx) => tx.all(sql)),
    answer: async (number, body, status) => {
      const author = { name: 'Erin', contactId: null, side: 'desk' } as const
      await desk.write('case:reply', async (work) => {
        const before = await requireCase(work, number)
        const move = status && statusChange(work.catalog, before, status, work.now.toISOString())
        const lines = [commentLine(body), ...(move ? move.lines : [])]
        await record(work, before, { lines, state: move ? move.state : {} }, { author })
        return viewCase(work, number)
      })
    },
  }
  return desk
}

function byDesk(verb: AnyVerb): string {
  return verb.startsWith('desk:') ? 'desk' : 'ann'
}

async function fill(tx: Work['tx']): Promise<void> {
  await insertDistrict(tx, { id: 'd1', name: 'District 1' })
  for (const item of CONTACTS) await insertContact(tx, 'd1', item)
}
