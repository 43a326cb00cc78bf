import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { read } from '../../src/engine/engine.ts'
import type { CaseQuery, Portal } from '../../src/portal/port.ts'
import { embeddedReads } from '../../src/portals/embedded/reads.ts'
import { embeddedUpdates } from '../../src/portals/embedded/updates.ts'
import type { EmbeddedOptions } from '../../src/portals/embedded/options.ts'
import type { Identity } from '../../src/portals/embedded/identity.ts'
import { ownIdentity } from '../../src/portals/embedded/own-identity.ts'
import { importPortal, type ImportParts, type ImportResult } from '../../src/server/import/import.ts'
import { readEvents } from '../../src/store/events.ts'
import type { Store } from '../../src/store/store.ts'
import { exportPortal } from '../../src/store/transfer/export.ts'
import type { CaseDetail } from '../../src/support/case.ts'
import { testClock } from '../engine/test-clock.ts'
import { teamStore } from '../store/open-team-store.ts'
import { temporaryFolder } from '../store/temporary.ts'

/** The database of a server, for one test. */
export async function openTeam(): Promise<Store> {
  const store = await teamStore()
  onTestFinished(() => store.close())
  return store
}

export async function exported(file: string): Promise<string> {
  const copy = join(temporaryFolder(), 'portal.db')
  if ((await exportPortal({ file, copy })) === null) throw new Error('nothing to export')
  return copy
}

export function imported(from: string, into: Store, parts: Partial<ImportParts> = {}): Promise<ImportResult> {
  return importPortal({ from, into, newId: () => crypto.randomUUID(), ...parts })
}

/** Who reads, and in which district. */
export interface Reader {
  name: string
  email: string | null
  district?: string
}

type Reads = Pick<Portal, 'listCases' | 'viewCase' | 'readAttachment' | 'findByKey'>

export function readsOf(
  store: Store,
  { district, ...person }: Reader,
): Reads & { engine: Engine; identity: Identity } {
  const clock = testClock()
  const catalog = async () => infiniteCampus
  const newId = () => crypto.randomUUID()
  const options: EmbeddedOptions = {
    ...{ name: 'local', file: '', sample: false, catalog, clock, newId, activitySource: 'portal' },
    ...{ person: { ...person, role: 'technical' }, districtName: district ?? '', district },
  }
  const engine: Engine = { store, catalog, clock, newId }
  const identity = ownIdentity(options)
  return { ...embeddedReads(engine, identity), engine, identity }
}

/** All that a person may read of a portal, numbers of its own counting apart. */
export async function contentOf(store: Store, reader: Reader, words: readonly string[] = []) {
  const reads = readsOf(store, reader)
  const { engine, identity } = reads
  const portal = embeddedReads(engine, identity)
  const cases = await numbersOf(reads, {})
  const details = []
  for (const number of cases) details.push(await detailOf(reads, number))
  const contacts = await portal.listContacts()
  const updates = embeddedUpdates(engine, identity, async () => {
    throw new Error('nothing is written')
  })
  const requests = []
  for (const { id } of (await updates.list({ limit: 1000 })).items) requests.push(await updates.view(id))
  const events = await read(engine, identity.requester, 'case:view', ({ tx, actor }) =>
    Promise.all(contacts.map(({ id }) => readEvents(tx, actor.district, ['contact', id]))),
  )
  const found = []
  for (const search of words) found.push([search, await numbersOf(reads, { search })])
  return {
    ...{ cases, details, contacts, requests, events, found },
    district: await portal.district(),
    notices: await portal.listNotices(),
  }
}

async function numbersOf(reads: Reads, query: Partial<CaseQuery>): Promise<number[]> {
  const { items } = await reads.listCases({ limit: 1000, ...query })
  return items.map(({ number }) => number ?? 0)
}

async function detailOf(reads: Reads, number: number) {
  const { comments, history, attachments, ...rest } = await reads.viewCase(number)
  const bytesOf = async (files: CaseDetail['attachments']) => {
    const all = []
    for (const { id, ...file } of files)
      all.push({ ...file, bytes: [...(await reads.readAttachment(number, id))] })
    return all
  }
  const told = []
  for (const { id: _, attachments: files, ...comment } of comments)
    told.push({ ...comment, files: await bytesOf(files) })
  return {
    ...rest,
    told,
    history: history.map(({ id: _, ...line }) => line),
    files: await bytesOf(attachments),
  }
}

/** Every row of the tables that an import fills. */
export async function everyRow(store: Store): Promise<unknown[]> {
  const tables = [
    ...['meta', 'districts', 'sites', 'schools', 'contacts', 'cases', 'history', 'keys', 'notices'],
    ...['attachments', 'files', 'contact_changes', 'requests', 'events', 'notice_updates', 'notice_reads'],
    'mail_marks',
  ]
  return store.read(async (tx) => {
    const all = []
    for (const table of tables) all.push([table, await tx.all(`SELECT * FROM ${table} ORDER BY 1, 2`)])
    return all
  })
}
