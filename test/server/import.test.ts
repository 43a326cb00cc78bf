import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { makeSample } from '../../src/portals/local/make-sample.ts'
import { insertContact, listContacts, saveCodeHash } from '../../src/store/contacts.ts'
import { insertDistrict } from '../../src/store/districts.ts'
import { findKey } from '../../src/store/keys.ts'
import { takeCaseNumber } from '../../src/store/numbers.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { COLUMNS } from '../../src/store/transfer/tables.ts'
import { CONTACTS } from '../engine/test-desk.ts'
import { testClock } from '../engine/test-clock.ts'
import { histories, openInOctober, perform } from '../engine/random-history.ts'
import { openTestHandOff } from '../portals/open-handoff.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { openTestPortal } from '../portals/open-portal.ts'
import { inFile, makeOlder, rowsOf } from '../store/older.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { runs } from '../support/long.ts'
import { contentOf, everyRow, exported, imported, openTeam, readsOf } from './moving.ts'

const ANN = { name: 'ann', email: 'ann@x.example', district: 'District 1' }
const ANN_LEE = { name: 'Ann Lee', email: 'ann@x.example' }

async function sample(): Promise<string> {
  const file = join(temporaryFolder(), 'sample.db')
  await makeSample({ file, clock: testClock(), catalog: infiniteCampus })
  return file
}

function opened(file: string): Store {
  return openSqliteStore({ file })
}

/** A small portal with two cases, one of them with a file, and its file. */
async function small(name = 'small.db') {
  const file = join(temporaryFolder(), name)
  const portal = openTestPortal({ file, catalog: async () => infiniteCampus })
  const filed = async (subject: string, key: string) => {
    const made = await portal.createCase({ ...INPUT, subject }, { key, dryRun: false })
    if (made.outcome !== 'done') throw new Error('not filed')
    return made.value.number ?? 0
  }
  const first = await filed('A zebra', 'k1')
  const second = await filed('A quagga', 'k2')
  await portal.reply(first, { body: 'Here', attachments: [LETTER] }, { key: 'k3', dryRun: false })
  return { file, portal, first, second }
}

/** What another district did before puts every number of the history elsewhere. */
async function busyBefore(team: Store): Promise<void> {
  await team.write(async (tx) => {
    await insertDistrict(tx, { id: 'other', name: 'Other' })
    await tx.run(
      `INSERT INTO history (id, district, case_number, at, by_name, side, event)
       VALUES (70, 'other', 1, '', '', 'desk', 'created')`,
    )
    await tx.run(
      `INSERT INTO cases VALUES (1, 'x', 'other', '', '', '', '', '', 'nobody', NULL, NULL, NULL, NULL, '', '',
         NULL, '', 0, 1, 70, '', '{}', NULL, NULL, NULL, NULL, 0)`,
    )
  })
}

const INPUT = { ...NEW_CASE, priority: 'medium' }
const LETTER = {
  ...{ name: 'letter.pdf', type: 'application/pdf', size: 3, sha256: '', bytes: Uint8Array.of(1, 2, 3) },
}

describe('a portal on a server', () => {
  it(
    'reads as it did on the laptop, whatever happened there and on the server before',
    { timeout: 300_000 },
    async () => {
      const property = fc.asyncProperty(histories({ jumps: true }), async (steps) => {
        const desk = await openInOctober({ ownFile: true })
        for (const step of steps) {
          desk.clock.pass(step.pass)
          await perform(desk, step)
        }
        const [database] = await desk.rows<{ file: string }>('PRAGMA database_list')
        const team = await openTeam()
        await busyBefore(team)
        const words = ['not', 'here', 'solved', 'so', 'pat']
        const file = await exported(database?.file ?? '')
        await imported(file, team)
        const before = await contentOf(desk.engine.store, ANN, words)
        expect(await contentOf(team, ANN, words)).toEqual(before)
        const once = await everyRow(team)
        expect(await imported(file, team)).toMatchObject({ outcome: 'unchanged', cases: { different: [] } })
        expect(await everyRow(team)).toEqual(once)
      })
      await fc.assert(property, { numRuns: runs(15, 200) })
    },
  )

  it('keeps the dedupe keys of its cases, and what a case of the server has stays with that', async () => {
    const { file, portal } = await small()
    const under = (key: string) => ({ ...INPUT, dedupe: { key, comment: 'Again' } })
    await portal.createCase(under('login'), { key: 'd1' })
    await portal.createCase(under('login'), { key: 'd2' })
    await portal.createCase(under('mail'), { key: 'd3' })
    const team = await openTeam()
    const moved = await exported(file)
    await imported(moved, team)
    const dedupes = () =>
      team.read((tx) =>
        tx.all<{ dedupe: string; counted: number }>('SELECT dedupe, counted FROM dedupes ORDER BY dedupe'),
      )
    expect(await dedupes()).toMatchObject([
      { dedupe: 'login', counted: 1 },
      { dedupe: 'mail', counted: 0 },
    ])
    await imported(moved, team)
    expect(await dedupes()).toHaveLength(2)
  })

  it('has its people, requests, notices, sites and facts', async () => {
    const file = await sample()
    const fromStore = opened(file)
    await fromStore.write(async (tx) => {
      await tx.run(`UPDATE districts SET hosting = 'vendor', cloud_choice = 1, update_group = 'West'`)
      const [contact] = await listContacts(tx, 'cedar-valley')
      await tx.run(
        `INSERT INTO requests (id, district, kind, site, status, contact, created_at, updated_at)
         VALUES ('r1', 'cedar-valley', 'sandbox-refresh', 'sandbox', 'scheduled', ?, '2026', '2026')`,
        contact?.id ?? '',
      )
      for (const about of [`'contact', '${contact?.id}'`, `'request', 'r1'`])
        await tx.run(
          `INSERT INTO events (district, about, about_id, at, by_name, side, event) VALUES ('cedar-valley', ${about}, '2026', 'Erin', 'desk', 'created')`,
        )
      await tx.run(`INSERT INTO notice_updates (notice, at, body) SELECT id, '2026', 'More' FROM notices`)
      await tx.run(
        `INSERT INTO notice_reads (district, notice, contact, at) SELECT district, id, ?, '2026' FROM notices`,
        contact?.id ?? '',
      )
    })
    const [person] = await fromStore.read((tx) => listContacts(tx, 'cedar-valley'))
    const reader = { name: person?.name ?? '', email: person?.email ?? null }
    const before = await contentOf(fromStore, reader, ['attendance', 'report card'])
    await fromStore.close()
    expect(before.requests).toHaveLength(1)
    expect(before.notices.map(({ readers }) => readers)).not.toContain(0)
    const team = await openTeam()
    const done = await imported(await exported(file), team)
    expect(await contentOf(team, reader, ['attendance', 'report card'])).toEqual(before)
    expect(done.cases.added).toBe(before.cases.length)

    const once = await everyRow(team)
    expect(await imported(await exported(file), team)).toMatchObject({ outcome: 'unchanged' })
    expect(await everyRow(team)).toEqual(once)

    const later = opened(file)
    await later.write(async (tx) => {
      await tx.run(
        `INSERT INTO events (district, about, about_id, at, by_name, side, event) VALUES ('cedar-valley', 'request', 'r1', '2027', 'Erin', 'desk', 'started')`,
      )
      await tx.run(`UPDATE notices SET state = 'closed'`)
    })
    await later.close()
    const again = await imported(await exported(file), team)
    const open = before.notices.filter(({ state }) => state !== 'closed').map(({ id }) => id)
    expect(open.length).toBeGreaterThan(0)
    expect([again.requests.different, again.notices.different.sort()]).toEqual([['r1'], open.sort()])
    expect(await everyRow(team)).toEqual(once)
  })

  it('answers a repeated call as it was answered, under the numbers of the server', async () => {
    const { file, portal, first } = await small()
    const team = await openTeam()
    await imported(await exported((await small()).file), team, { district: 'Elsewhere' }).catch(
      () => undefined,
    )
    const other = await openTeam()
    await busyBefore(other)
    await portal.dispose()
    await imported(await exported(file), other, { district: 'North' })
    const { engine, identity, ...reads } = readsOf(other, { ...ANN_LEE, district: 'North' })
    const seen = await reads.viewCase(first)
    const { settling } = await import('../../src/portals/embedded/settle.ts')
    const { directWrites } = await import('../../src/portals/embedded/writes.ts')
    const writes = directWrites(
      settling(engine, identity, () => undefined),
      portal.capabilities(),
    )
    const again = await writes.reply(
      first,
      { body: 'Here', attachments: [LETTER] },
      { key: 'k3', dryRun: false },
    )
    expect(again).toMatchObject({ outcome: 'done', replayed: true, value: { district: 'North' } })
    expect(await reads.viewCase(first)).toEqual(seen)
    const otherwise = await writes.reply(first, { body: 'Else' }, { key: 'k3', dryRun: false })
    expect(otherwise).toMatchObject({ outcome: 'refused', problem: { code: 'key-reused' } })
  })

  it('gives its next number above all that came', async () => {
    const { file, portal, second } = await small()
    await portal.dispose()
    const team = await openTeam()
    await imported(await exported(file), team)
    expect(await team.write((tx) => takeCaseNumber(tx, 1))).toBe(second + 1)
  })

  it('mails nothing of what happened before', async () => {
    const { file, portal } = await small()
    await portal.dispose()
    const team = await openTeam()
    await imported(await exported(file), team)
    const [mark] = await team.read((tx) => tx.all('SELECT history, events FROM mail_marks'))
    expect(mark).toMatchObject(
      (await team.read((tx) => tx.get('SELECT (SELECT max(id) FROM history) AS history'))) ?? {},
    )
  })
})

describe('people', () => {
  it('are found by address in their district, and keep what the server knows of them', async () => {
    const { file, portal, first } = await small()
    await portal.dispose()
    const team = await openTeam()
    await team.write(async (tx) => {
      await insertDistrict(tx, { id: 'there', name: 'LAKESIDE' })
      const known = { ...CONTACTS[0], id: 'there-ann', name: 'Ann There', email: 'ANN@x.example' }
      await insertContact(tx, 'there', known as (typeof CONTACTS)[number])
    })
    const done = await imported(await exported(file), team)
    expect(done).toMatchObject({
      contacts: { added: 0, known: 1 },
      districts: [{ name: 'LAKESIDE', outcome: 'existing' }],
    })
    const seen = await readsOf(team, { ...ANN_LEE, district: 'LAKESIDE' }).viewCase(first)
    expect(seen.contact).toEqual({ name: 'Ann There', email: 'ANN@x.example' })
    expect(await team.read((tx) => listContacts(tx, 'there'))).toMatchObject([{ id: 'there-ann' }])
  })

  it('keep their state, and their codes stay behind', async () => {
    const { file, portal } = await small()
    await portal.dispose()
    const store = opened(file)
    await store.write(async (tx) => {
      const { id: district } = (await tx.get<{ id: string }>('SELECT id FROM districts')) ?? { id: '' }
      await insertContact(tx, district, CONTACTS[4] as (typeof CONTACTS)[number])
      await saveCodeHash(tx, 'd1', 'eve', 'hash')
    })
    await store.close()
    const team = await openTeam()
    await imported(await exported(file), team)
    const [eve] = await team.read((tx) => tx.all(`SELECT state, code_hash FROM contacts WHERE id = 'eve'`))
    expect(eve).toEqual({ state: 'invited', code_hash: null })
    expect(await team.read((tx) => tx.all('SELECT * FROM accounts'))).toEqual([])
  })
})

describe('importing again', () => {
  it('tells a case that went on on the laptop, adds a new one, and leaves what the server did', async () => {
    const { file, portal, first, second } = await small()
    const team = await openTeam()
    await imported(await exported(file), team)
    await team.write((tx) =>
      tx.run(
        `INSERT INTO history (district, case_number, at, by_name, side, event, body)
         SELECT district, number, '2027', 'Desk', 'desk', 'commented', 'From the server' FROM cases WHERE number = ${second}`,
      ),
    )
    await portal.reply(first, { body: 'Later' }, { key: 'k4', dryRun: false })
    await portal.createCase({ ...INPUT, subject: 'An okapi' }, { key: 'k5', dryRun: false })
    await portal.dispose()
    const done = await imported(await exported(file), team)
    expect(done.cases).toEqual({ added: 1, known: 2, different: [first] })
    const { comments } = await readsOf(team, ANN_LEE).viewCase(first)
    expect(comments.map(({ body }) => body)).toEqual(['Here'])
    const keys = await team.read(async (tx) => {
      const { id } = (await tx.get<{ id: string }>('SELECT id FROM districts')) ?? { id: '' }
      return [await findKey(tx, id, 'k4'), await findKey(tx, id, 'k5')]
    })
    expect(keys).toEqual([undefined, expect.objectContaining({ caseNumber: second + 1 })])
  })

  it('refuses numbers of other cases, and writes nothing', async () => {
    const one = await small('one.db')
    const other = await small('other.db')
    await Promise.all([one.portal.dispose(), other.portal.dispose()])
    const team = await openTeam()
    await imported(await exported(one.file), team)
    const before = await everyRow(team)
    const refused = imported(await exported(other.file), team, { district: 'South' })
    await expect(refused).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'numbers-taken' },
      message: expect.stringContaining(`: ${one.first}, ${one.second}. `) as string,
    })
    expect(await everyRow(team)).toEqual(before)
  })

  it('tells of hand-offs that nobody has done', async () => {
    const file = join(temporaryFolder(), 'vendor.db')
    const portal = openTestHandOff({ file, catalog: async () => infiniteCampus })
    for (const key of ['k1', 'k2']) await portal.createCase(INPUT, { key, dryRun: false })
    const [{ id = '' } = {}] = (await portal.handOffs?.list()) ?? []
    await portal.handOffs?.finish(id, 4711, { dryRun: false })
    await portal.dispose()
    const team = await openTeam()
    expect(await imported(await exported(file), team)).toMatchObject({
      cases: { added: 1 },
      pendingHandOffs: 1,
    })
    expect((await readsOf(team, ANN_LEE).viewCase(4711)).number).toBe(4711)
  })

  it('takes --district for the only district alone', async () => {
    const older = join(temporaryFolder(), 'older.db')
    makeOlder(older)
    const refused = imported(older, await openTeam(), { district: 'North' })
    await expect(refused).rejects.toMatchObject({ kind: 'usage', code: 'several-districts' })
  })
})

describe('a file that is no portal of one person', () => {
  it('of an older campus is brought over and stays as it is', async () => {
    const older = join(temporaryFolder(), 'older.db')
    makeOlder(older)
    inFile(older, (it) => it.exec(TRUE_HASH))
    const before = readFileSync(older)
    const team = await openTeam()
    expect(await imported(older, team)).toMatchObject({ cases: { added: 3 }, pendingHandOffs: 1 })
    expect(readFileSync(older).equals(before)).toBe(true)
    expect(await imported(older, team)).toMatchObject({ outcome: 'unchanged' })
  })

  const TRUE_HASH = `PRAGMA foreign_keys = OFF; UPDATE files SET sha256 = '${sha256Of(1, 2, 3)}';
    UPDATE attachments SET sha256 = '${sha256Of(1, 2, 3)}'`

  function sha256Of(...bytes: number[]): string {
    return createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')
  }

  const kinds: [string, (file: string) => void, object][] = [
    ['missing', () => undefined, { kind: 'usage', code: 'file-missing' }],
    ['empty', (file) => writeFileSync(file, ''), { code: 'store-empty' }],
    ['foreign', (file) => writeFileSync(file, 'no database, but long'.repeat(99)), { code: 'store-corrupt' }],
    [
      'of another program',
      (file) => inFile(file, (it) => it.exec('CREATE TABLE t (a)')),
      { code: 'store-foreign' },
    ],
    ['newer', (file) => inFile(file, (it) => it.exec('PRAGMA user_version = 999')), { code: 'store-newer' }],
    ['damaged in the middle', damage, { code: 'store-corrupt' }],
    [
      'with other bytes than were kept',
      (file) => inFile(file, (it) => it.exec(`UPDATE files SET bytes = x'00'`)),
      { code: 'store-corrupt' },
    ],
    [
      'with an answer that is none',
      (file) => inFile(file, (it) => it.exec(`UPDATE keys SET answer = 'nonsense'`)),
      { code: 'store-corrupt' },
    ],
  ]
  it.each(kinds)('%s is refused, and nothing is written', async (name, spoil, problem) => {
    const { file, portal } = await small()
    await portal.dispose()
    const copy = join(temporaryFolder(), 'spoilt.db')
    if (!['missing', 'empty', 'foreign', 'of another program'].includes(name))
      copyFileSync(await exported(file), copy)
    spoil(copy)
    const team = await openTeam()
    await team.write(async () => undefined)
    const before = await everyRow(team)
    await expect(imported(copy, team)).rejects.toMatchObject({
      ...problem,
      message: expect.stringContaining(copy) as string,
    })
    expect(await everyRow(team)).toEqual(before)
  })

  it('a team’s is refused', async () => {
    const file = join(temporaryFolder(), 'team.db')
    const store = openSqliteStore({ file, purpose: 'team' })
    await store.write(async () => undefined)
    await store.close()
    await expect(imported(file, await openTeam())).rejects.toMatchObject({ code: 'store-of-team' })
  })

  function damage(file: string): void {
    const bytes = readFileSync(file)
    const [{ rootpage = 0 } = {}] = rowsOf(
      file,
      `SELECT rootpage FROM sqlite_schema WHERE name = 'history'`,
    ) as {
      rootpage: number
    }[]
    const size = bytes.readUInt16BE(16)
    bytes.fill(0xff, (rootpage - 1) * size, rootpage * size)
    writeFileSync(file, bytes)
  }
})

it('knows every column there is, or says which stay behind', async () => {
  const { file, portal } = await small()
  await portal.dispose()
  const store = openSqliteStore({ file })
  onTestFinished(() => store.close())
  const behind = { contacts: ['code_hash'], history: ['id'], attachments: ['id'], requests: ['place'] }
  const counted: Record<string, string[]> = { ...behind, events: ['id'], notice_updates: ['id'] }
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const there = await store.read((tx) =>
      tx.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`),
    )
    expect([...columns, ...(counted[table] ?? [])].sort(), table).toEqual(
      there.map(({ name }) => name).sort(),
    )
  }
})
