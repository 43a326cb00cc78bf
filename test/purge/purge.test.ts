import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clockedCampus, type ClockedCampus } from '../e2e/clocked-campus.ts'
import { errorOf, filesIn, itemsOf, newCampus, QUESTION } from '../e2e/campus.ts'
import { inFile, rowsOf } from '../store/older.ts'

const start = clockedCampus()
const OLD = ['--older-than', '400d']

const fileOf = (who: { home: string }, portal = 'local') => join(who.home, 'data', 'portals', `${portal}.db`)

/** Files a case and closes it; its number. */
async function closed(who: ClockedCampus, ...words: string[]): Promise<string> {
  const portal = words[0] === '--portal' ? words.slice(0, 2) : []
  const number = String((await who.json('case', 'new', ...QUESTION, ...words))['number'])
  await who.json('case', 'close', number, '--comment', 'A zebra solved it.', ...portal)
  return number
}

const numbers = async (who: ClockedCampus) =>
  itemsOf(await who.json('case', 'list')).map(({ number }) => number)

describe('campus purge', () => {
  test('deletes what closed long ago with all that belongs to it, and nothing else', async () => {
    const who = start()
    const [shared, own] = [join(who.home, 'shared.txt'), join(who.home, 'own.txt')]
    writeFileSync(shared, 'What two cases have.')
    writeFileSync(own, 'Okapi in a file of one case.')
    const first = await closed(
      who,
      '--attach',
      shared,
      '--attach',
      own,
      '--key',
      'nightly',
      '--description',
      'An okapi ate the front office codes.',
    )
    const open = String(
      (await who.json('case', 'new', ...QUESTION, '--attach', shared, '--key', 'b'))['number'],
    )
    await who('case', 'new', ...QUESTION, '--save-draft')
    who.pass('300d')
    const late = await closed(who, '--key', 'c')
    who.pass('200d')
    const before = readFileSync(fileOf(who))
    expect(before.includes('okapi')).toBe(true)

    const dry = await who.json('purge', ...OLD, '--dry-run')
    expect(dry).toMatchObject({ cases: 1, comments: 1, files: 2, kept: 0, drafts: 1, outcome: 'unchanged' })
    expect((await who('purge', ...OLD, '--dry-run')).stdout).toMatch(
      /^Would delete 1 closed case with 1 comment and 2 files; 1 draft/,
    )
    const refused = await who('purge', ...OLD, '--json')
    expect([refused.code, errorOf(refused)]).toMatchObject([
      2,
      { code: 'not-confirmed', hint: expect.stringContaining('--yes') as string },
    ])
    expect(await numbers(who)).toHaveLength(3)

    const gone = await who.json('purge', ...OLD, '--yes')
    expect(gone).toMatchObject({ cases: 1, comments: 1, files: 2, drafts: 1, outcome: 'updated' })
    expect(gone['portals']).toMatchObject([{ name: 'local', kind: 'local', cases: 1 }])
    expect((await numbers(who)).map(String).sort()).toEqual([open, late].sort())
    expect((await who('case', 'view', first)).code).toBe(6)
    // Neither the words nor the bytes are left, in the file or beside it.
    for (const name of filesIn(join(who.home, 'data'))) {
      const bytes = readFileSync(join(who.home, 'data', name))
      expect([name, bytes.includes('okapi'), bytes.includes('Okapi')]).toEqual([name, false, false])
    }
    const folder = join(who.home, 'saved')
    await who('case', 'attachments', open, '--save', folder)
    expect(readFileSync(join(folder, 'shared.txt'), 'utf8')).toBe('What two cases have.')
    expect(rowsOf(fileOf(who), 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(rowsOf(fileOf(who), 'PRAGMA foreign_key_check')).toEqual([])
    expect(itemsOf(await who.json('case', 'list', '--search', 'okapi'))).toEqual([])
    expect(itemsOf(await who.json('case', 'list', '--search', 'zebra'))).toHaveLength(1)

    // Its key is free, and its number is not.
    const anew = await who.json('case', 'new', ...QUESTION, '--key', 'nightly')
    expect(anew).toMatchObject({ outcome: 'created' })
    expect(Number(anew['number'])).toBeGreaterThan(Number(late))
    expect(await who.json('purge', ...OLD, '--yes')).toMatchObject({ cases: 0, drafts: 0, kept: 0 })
  })

  test('a purge of everything leaves a portal that works and can be exported', async () => {
    const who = start()
    for (const key of ['a', 'b']) await closed(who, '--key', key)
    who.pass('1d')
    expect(await who.json('purge', '--older-than', '0d', '--yes')).toMatchObject({
      cases: 2,
      outcome: 'updated',
    })
    expect(await numbers(who)).toEqual([])
    for (const table of ['cases', 'history', 'keys', 'attachments', 'files', 'contact_changes', 'cases_fts'])
      expect([table, rowsOf(fileOf(who), `SELECT count(*) AS n FROM ${table}`)]).toEqual([table, [{ n: 0 }]])
    const empty = join(who.home, 'empty.db')
    expect(await who.json('portal', 'export', empty)).toMatchObject({ cases: 0, contacts: 1 })
    const next = await who.json('case', 'new', ...QUESTION)
    expect(next).toMatchObject({ number: 100003, outcome: 'created' })
    expect(await who.json('portal', 'export', join(who.home, 'one.db'))).toMatchObject({
      cases: 1,
      contacts: 1,
    })
    const server = newCampus()
    expect(await server('serve', 'import', join(who.home, 'one.db'), '--yes')).toMatchObject({ code: 0 })
    expect((await newCampus(who.home)('doctor', '--json=check,code')).stdout).toContain('"sound"')
  })

  test('what waits keeps its case whole: a hand-off, a change of the contacts, what a later campus knows', async () => {
    const who = start()
    await who.json('portal', 'add', 'vendor', '--kind', 'handoff')
    const [file, vendor] = [fileOf(who, 'vendor'), ['--portal', 'vendor']]
    const log = join(who.home, 'log.txt')
    writeFileSync(log, 'What happened.')
    const filed = async (number: string, key: string) => {
      const words = [...QUESTION, ...vendor, '--attach', log, '--key', key, '--json']
      const { stdout } = await who('case', 'new', ...words)
      const { handOff } = JSON.parse(stdout) as { handOff: string }
      await who.json('case', 'number', handOff, number, ...vendor)
      await who('case', 'update', number, '--status', 'closed', ...vendor)
    }
    await filed('4711', 'a')
    await filed('4712', 'b')
    expect(rowsOf(file, 'SELECT number FROM cases WHERE closed_at IS NOT NULL')).toHaveLength(2)
    // Somebody is still to reopen one of them at the vendor.
    const dropped = await who('case', 'reopen', '4711', '--reason', 'It came back.', ...vendor, '--json')
    expect(dropped.code).toBe(10)
    who.pass('500d')
    const gone = await who.json('purge', ...OLD, '--yes')
    expect(gone).toMatchObject({ cases: 1, files: 1, kept: 1 })
    expect((await who('purge', ...OLD, '--yes')).stdout).toContain('1 as old stays')
    expect(await who.json('case', 'view', '4711', ...vendor)).toMatchObject({ status: 'closed' })
    expect((await who('case', 'view', '4712', ...vendor)).code).toBe(6)
    expect(rowsOf(file, 'SELECT case_number FROM hand_offs ORDER BY place')).toEqual([
      { case_number: 4711 },
      { case_number: 4711 },
    ])

    // What is to be filed still has its file, when no case has it any more.
    const { stdout } = await who(
      'case',
      'new',
      ...QUESTION,
      ...vendor,
      '--attach',
      log,
      '--key',
      'c',
      '--json',
    )
    await who(
      'case',
      'number',
      (JSON.parse(dropped.stdout) as { handOff: string }).handOff,
      '--drop',
      ...vendor,
    )
    expect(await who.json('purge', ...OLD, '--yes')).toMatchObject({ cases: 1, kept: 0 })
    await who.json('case', 'number', (JSON.parse(stdout) as { handOff: string }).handOff, '4713', ...vendor)
    expect(
      (await who('case', 'attachments', '4713', '--save', join(who.home, 'saved'), ...vendor)).code,
    ).toBe(0)
    expect(readFileSync(join(who.home, 'saved', 'log.txt'), 'utf8')).toBe('What happened.')

    const local = start()
    const [first, second, third] = [
      await closed(local, '--key', '1'),
      await closed(local, '--key', '2'),
      await closed(local, '--key', '3'),
    ]
    inFile(fileOf(local), (database) =>
      database.exec(`
        INSERT INTO contact_changes (case_number, change, state) VALUES (${first}, '{"kind":"add"}', 'pending');
        CREATE TABLE later (id INTEGER PRIMARY KEY, about INTEGER NOT NULL REFERENCES cases (number));
        INSERT INTO later VALUES (1, ${second});`),
    )
    local.pass('500d')
    expect(await local.json('purge', ...OLD, '--yes')).toMatchObject({ cases: 1, kept: 2 })
    expect((await numbers(local)).map(String).sort()).toEqual([first, second])
    expect((await local('case', 'view', third)).code).toBe(6)
  })

  test('only of the portal that is named, and never of a server', async () => {
    const who = start()
    await who.json('portal', 'add', 'other', '--kind', 'local')
    await closed(who, '--portal', 'other')
    await closed(who, '--portal', 'local')
    await who('case', 'new', ...QUESTION, '--save-draft', '--portal', 'other')
    await who.json('init', '--sample')
    await who.json('portal', 'add', 'team', '--url', 'https://desk.example.org')
    who.pass('500d')
    expect(await who.json('purge', ...OLD, '--portal', 'local', '--dry-run')).toMatchObject({
      cases: 1,
      drafts: 0,
    })
    const all = await who.json('purge', ...OLD, '--dry-run')
    expect(all).toMatchObject({ cases: 2, drafts: 1 })
    expect((all['portals'] as { name: string }[]).map(({ name }) => name).sort()).toEqual(['local', 'other'])
    expect(await who.json('case', 'purge', ...OLD, '--portal', 'other', '--yes')).toMatchObject({
      cases: 1,
      drafts: 0,
    })
    expect(filesIn(join(who.home, 'state', 'drafts'))).toHaveLength(1)
    for (const words of [['purge'], ['case', 'purge']])
      expect(errorOf(await who(...words, ...OLD, '--portal', 'team', '--json'))).toMatchObject({
        code: 'not-on-this-portal',
      })
  })

  test('of the cache what is as old, and the subjects of cases that went', async () => {
    const who = start()
    await closed(who)
    await who('case', 'list')
    const cache = join(who.home, 'cache')
    const completion = join(cache, 'completion.json')
    expect(readFileSync(completion, 'utf8')).toContain('late bus')
    const [old, young] = [join(cache, 'old.json'), join(cache, 'young.json')]
    for (const file of [old, young]) writeFileSync(file, '{}')
    const yearsAgo = new Date('2020-01-01T00:00:00Z')
    utimesSync(old, yearsAgo, yearsAgo)
    who.at('2026-12-01T00:00:00Z')
    expect(await who.json('purge', ...OLD, '--yes')).toMatchObject({ cases: 0, cache: 1 })
    expect([existsSync(old), existsSync(young), existsSync(completion)]).toEqual([false, true, true])
    who.pass('500d')
    expect(await who.json('case', 'purge', ...OLD, '--yes')).toMatchObject({ cases: 1, cache: 1 })
    expect([existsSync(young), existsSync(completion)]).toEqual([true, false])
  })

  test('a person is asked, and No deletes nothing', async () => {
    const who = start()
    await closed(who)
    who.pass('500d')
    for (const [answer, left] of [
      ['n', 1],
      ['y', 0],
    ] as const) {
      const person = who.terminal(['purge', ...OLD], { columns: 100 })
      await person.sees('Delete 1 closed case with 1 comment and 0 files')
      person.types(`${answer}\r`)
      expect(await person.ended).toBe(0)
      expect(await numbers(who)).toHaveLength(left)
    }
  })

  test('a length of time has a unit', async () => {
    const who = newCampus()
    expect(errorOf(await who('purge', '--json'))).toMatchObject({ code: 'missing-answers' })
    expect(errorOf(await who('purge', '--older-than', '400', '--json'))).toMatchObject({
      code: 'malformed-duration',
      hint: expect.stringContaining('400d') as string,
    })
    expect(filesIn(who.home)).toEqual([])
    expect(await who.json('purge', ...OLD, '--yes')).toMatchObject({ cases: 0, outcome: 'unchanged' })
    expect(filesIn(join(who.home, 'data'))).toEqual([])
  })
})
