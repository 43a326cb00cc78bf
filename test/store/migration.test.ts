import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SQLITE_MIGRATIONS } from '../../src/store/migrations.ts'
import { readFileOf } from '../../src/store/attachments.ts'
import { listCases, type CaseFilter } from '../../src/store/case-list.ts'
import { findCase } from '../../src/store/cases.ts'
import { listContacts } from '../../src/store/contacts.ts'
import { findDistrict } from '../../src/store/districts.ts'
import { pendingHandOffs } from '../../src/store/hand-offs.ts'
import { readHistory } from '../../src/store/history.ts'
import { findKey, insertKey } from '../../src/store/keys.ts'
import { listNotices } from '../../src/store/notices.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { migrate } from '../../src/store/sqlite/version.ts'
import type { Store } from '../../src/store/store.ts'
import { openTestDesk } from '../engine/test-desk.ts'
import { inFile, makeOlder, OLD, OLD_TABLES, rowsOf } from './older.ts'
import { temporaryFolder } from './temporary.ts'

const older = (): string => {
  const file = join(temporaryFolder(), 'local.db')
  makeOlder(file)
  return file
}
const open = (file: string, migrations = SQLITE_MIGRATIONS): Store => {
  const store = openSqliteStore({ file, migrations })
  onTestFinished(() => store.close())
  return store
}
const opened = async (): Promise<{ file: string; store: Store }> => {
  const file = older()
  const store = open(file)
  await store.read(async () => undefined)
  return { file, store }
}
const versionOf = (file: string) => rowsOf(file, 'PRAGMA user_version')[0]?.['user_version']
const soundness = (file: string) => ({
  keys: rowsOf(file, 'PRAGMA foreign_key_check'),
  integrity: rowsOf(file, 'PRAGMA integrity_check'),
})
const SOUND = { keys: [], integrity: [{ integrity_check: 'ok' }] }
const contentOf = (file: string) =>
  OLD_TABLES.map((table) => [table, rowsOf(file, `SELECT * FROM ${table} ORDER BY 1, 2`)])

describe('a portal of an older campus', () => {
  it.each(['read', 'write', 'rehearse'] as const)('is whole after a %s', async (how) => {
    const file = older()
    const store = open(file)
    await store[how](async () => undefined)
    await store.close()
    expect(versionOf(file)).toBe(SQLITE_MIGRATIONS.length)
    expect(soundness(file)).toEqual(SOUND)
  })

  it('loses no row and no value', async () => {
    const file = older()
    const before = contentOf(file) as [string, Record<string, unknown>[]][]
    const store = open(file)
    await store.write(async () => undefined)
    await store.close()
    for (const [table, rows] of before) {
      const after = rowsOf(file, `SELECT * FROM ${table} ORDER BY 1, 2`)
      expect(rows.length).toBeGreaterThan(0)
      expect(after).toHaveLength(rows.length)
      expect(after).toMatchObject(rows)
    }
  })

  it('has every table and index that it had, and all of a new one', async () => {
    const names = (of: string) =>
      rowsOf(of, 'SELECT type, name, tbl_name FROM sqlite_schema ORDER BY name').map((row) =>
        JSON.stringify(row),
      )
    const before = names(older())
    const { file } = await opened()
    const fresh = join(temporaryFolder(), 'fresh.db')
    await open(fresh).write(async () => undefined)
    expect(names(file)).toEqual(expect.arrayContaining(before))
    expect(names(file)).toEqual(names(fresh))
  })

  it('tells of what is new that nobody knows', async () => {
    const { store } = await opened()
    await store.read(async (tx) => {
      expect((await listContacts(tx, 'd1')).map(({ id }) => id)).toEqual(['ann', 'ben'])
      expect(await listContacts(tx, 'd2')).toMatchObject([
        { phone: null, organization: null, agreement: false, invitedUntil: null, state: 'invited' },
      ])
      const facts = { hosting: null, cloudChoice: null, group: null, name: 'Lakeside' }
      expect(await findDistrict(tx, 'd1')).toMatchObject(facts)
      const none = { caller: null, advisor: null, escalation: null, verification: null, followUps: 0 }
      expect(await findCase(tx, 'd1', 1001)).toMatchObject({ ...none, contactId: 'ann', revision: 3 })
      expect(await listNotices(tx, 'd1')).toMatchObject([{ title: 'Window', updates: [] }])
    })
  })

  it('still shows a case with its history, comments and files', async () => {
    const { store } = await opened()
    await store.read(async (tx) => {
      const told = await readHistory(tx, 'd1', 1001, { withNotes: true })
      expect(told.history.map(({ id, event }) => `${id} ${event}`)).toEqual([
        ...['1 created', '4 commented', '6 status'],
      ])
      expect(told.comments).toMatchObject([{ body: 'A zebra ate it', attachments: [{ id: '9' }] }])
      expect([...((await readFileOf(tx, 'd1', 1001, '9')) ?? [])]).toEqual([1, 2, 3])
    })
  })

  it.each<[string, CaseFilter, number[]]>([
    ['all', { columns: {} }, [1001, 1004]],
    ['a contact', { columns: { contact: ['ben'] } }, [1004]],
    ['a status', { columns: { status: ['closed'] } }, [1001]],
    ['a word of a comment', { columns: {}, search: 'zebra' }, [1001]],
    ['the beginning of a word of the subject', { columns: {}, search: 'attend' }, [1004]],
    ['a number', { columns: {}, search: '1001' }, [1001]],
  ])('lists and finds by %s', async (_, filter, numbers) => {
    const { store } = await opened()
    const found = await store.read((tx) => listCases(tx, ['d1'], filter, 10))
    expect(found.map(({ summary }) => summary.number)).toEqual(numbers)
  })

  it('keeps its keys and hand-offs', async () => {
    const { store } = await opened()
    await store.read(async (tx) => {
      expect(await findKey(tx, 'd2', 'k1')).toMatchObject({ caseNumber: 1006, inputHash: 'hash-2' })
      expect(await pendingHandOffs(tx, 'd1')).toMatchObject([{ place: 7, key: 'h1', contactId: 'ann' }])
    })
    const used = { inputHash: 'h', caseNumber: null, answer: '{}' }
    await store.write((tx) => insertKey(tx, 'd1', 'k2', used, '2026-11-01T00:00:00.000Z'))
    const again = store.write((tx) => insertKey(tx, 'd1', 'k1', used, '2026-11-01T00:00:00.000Z'))
    await expect(again).rejects.toThrow('UNIQUE')
  })

  it('goes on where it was: numbers, ids, references and the search index', async () => {
    const file = older()
    const store = open(file)
    const stranger = `INSERT INTO keys VALUES ('d1', 'k9', 'h', 4711, '{}', '')`
    await expect(store.write((tx) => tx.run(stranger))).rejects.toThrow('FOREIGN KEY')
    await store.close()
    const desk = await openTestDesk(undefined, { file })
    expect(await desk.file({ subject: 'A quagga' })).toBe(1007)
    const [line] = await desk.rows<{ id: number }>('SELECT max(history.id) AS id FROM history')
    expect(line?.id).toBe(41)
    await desk.answer(1001, 'And an okapi')
    await desk.engine.store.read(async (tx) => {
      const found = async (search: string) =>
        (await listCases(tx, ['d1'], { columns: {}, search }, 10)).map(({ summary }) => summary.number)
      expect([await found('quagga'), await found('okapi'), await found('zebra')]).toEqual([
        ...[[1007], [1001], [1001]],
      ])
    })
    await desk.engine.store.close()
    expect(soundness(file)).toEqual(SOUND)
  })

  it('lets time bring about what it should on the cases that wait', async () => {
    const { file, store } = await opened()
    await store.close()
    const desk = await openTestDesk(undefined, { file, start: '2026-12-01T00:00:00.000Z' })
    await desk.tick()
    expect(await desk.view(1004)).toMatchObject({ status: 'closed', closedAt: '2026-11-13T18:00:00.000Z' })
  })
})

describe('a step that does not end', () => {
  const [PEOPLE = ''] = SQLITE_MIGRATIONS.slice(2)
  const places = PEOPLE.split(';\n').length - 1
  /** The step up to a place between two of its statements. */
  const cut = (at: number) => PEOPLE.split(';\n').slice(0, at).join(';\n')

  it.each([1, 2, 3, 4, 12, 15, places])('and fails after %i statements leaves all as it was', async (at) => {
    const file = older()
    const before = contentOf(file)
    const broken = open(file, [...OLD, `${cut(at)}; nonsense`])
    for (const how of ['write', 'read'] as const)
      await expect(broken[how](async () => undefined)).rejects.toThrow('syntax error')
    await broken.close()
    expect([versionOf(file), contentOf(file)]).toEqual([2, before])
    expect(soundness(file)).toEqual(SOUND)
    await open(file).read(async () => undefined)
    expect(versionOf(file)).toBe(SQLITE_MIGRATIONS.length)
  })

  it.each([1, 3, 12, places])('and is killed after %i statements leaves all as it was', async (at) => {
    const file = older()
    const before = contentOf(file)
    const left = join(temporaryFolder(), 'left.db')
    // What a process that is killed leaves behind is what lies on the disk at that moment.
    inFile(file, (database) => {
      database.exec('PRAGMA cache_size = 1')
      const dying = Object.create(database, {
        isTransaction: { get: () => database.isTransaction },
        prepare: { value: (sql: string) => database.prepare(sql) },
        exec: {
          value: (sql: string) => {
            if (!sql.startsWith('PRAGMA application_id')) return database.exec(sql)
            for (const end of ['', '-wal'])
              if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${left}${end}`)
            throw new Error('killed')
          },
        },
      }) as typeof database
      expect(() => migrate(dying, { file, purpose: 'person', migrations: [...OLD, cut(at)] })).toThrow(
        'killed',
      )
    })
    expect([versionOf(left), contentOf(left)]).toEqual([2, before])
    expect(soundness(left)).toEqual(SOUND)
    await open(left).read(async () => undefined)
    expect(versionOf(left)).toBe(SQLITE_MIGRATIONS.length)
  })

  it('is made once by two who saw the old schema', () => {
    const file = older()
    inFile(file, (one) =>
      inFile(file, (other) => {
        for (const database of [one, other])
          migrate(database, { file, purpose: 'person', migrations: SQLITE_MIGRATIONS })
      }),
    )
    expect([versionOf(file), rowsOf(file, 'SELECT count(*) AS n FROM cases')]).toEqual([
      SQLITE_MIGRATIONS.length,
      [{ n: 3 }],
    ])
    expect(soundness(file)).toEqual(SOUND)
  })
})
