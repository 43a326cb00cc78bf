import { execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sqlite from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { errorOf, filesIn, itemsOf, newCampus, QUESTION, type Document } from './campus.ts'
import { answer, askedOf, chooses, KEY } from './interview.ts'

const PNG = Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n\x1a\n'), Buffer.alloc(64, 7)])

/** A person with a folder of files. */
function withFiles(files: Record<string, string | Uint8Array>) {
  const campus = newCampus()
  const folder = join(campus.home, 'files')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return { campus, folder, file: (name: string) => join(folder, name) }
}

describe('files of a case', () => {
  test('come back byte for byte, with the case and with a reply', async () => {
    const odd = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 251)
    const { campus, file } = withFiles({
      'a.log': 'línea\r\nzwei\n',
      'b.png': PNG,
      'c.zip': Buffer.concat([Buffer.from('PK\x03\x04'), odd]),
    })
    await campus(
      'case',
      'new',
      ...QUESTION,
      '--attach',
      file('a.log'),
      '--attach',
      file('b.png'),
      '--attachments-checked',
    )
    await campus(
      'case',
      'reply',
      '100001',
      '--attach',
      file('c.zip'),
      '--attach',
      file('a.log'),
      '--attachments-checked',
    )
    const view = await campus.json('case', 'view', '100001')
    expect(view).toMatchObject({
      attachments: [{ name: 'a.log' }, { name: 'b.png' }],
      comments: [{ body: 'Files: c.zip, a.log', attachments: [{ name: 'c.zip' }, { name: 'a.log' }] }],
    })
    expect(JSON.stringify(view)).not.toContain(campus.home)
    const listed = itemsOf(
      await campus.json('case', 'attachments', '100001', '--save', join(campus.home, 'out')),
    )
    expect(listed.map(({ name, path }) => [name, String(path).slice(campus.home.length)])).toEqual([
      ['a.log', '/out/a.log'],
      ['b.png', '/out/b.png'],
      ['c.zip', '/out/c.zip'],
      ['a.log', '/out/a (2).log'],
    ])
    for (const [from, to] of [
      ['a.log', 'a.log'],
      ['b.png', 'b.png'],
      ['c.zip', 'c.zip'],
      ['a.log', 'a (2).log'],
    ] as const)
      expect(readFileSync(join(campus.home, 'out', to))).toEqual(readFileSync(file(from)))
    expect(statSync(join(campus.home, 'out', 'a.log')).mode & 0o777).toBe(0o600)
  })

  test('that are not what was sent are never written', async () => {
    const { campus, file } = withFiles({ 'a.log': 'nothing in it\n', 'b.log': 'nothing here either\n' })
    await campus('case', 'new', ...QUESTION, '--attach', file('a.log'), '--attach', file('b.log'))
    const database = new sqlite.DatabaseSync(join(campus.home, 'data', 'portals', 'local.db'))
    const spoilt = Buffer.from('NOTHING here either\n')
    database.prepare('UPDATE files SET bytes = ? WHERE length(bytes) = ?').run(spoilt, spoilt.length)
    database.close()
    const out = join(campus.home, 'out')
    const saved = await campus('case', 'attachments', '100001', '--save', out, '--json')
    expect([saved.code, errorOf(saved)]).toMatchObject([8, { code: 'digest-differs', caseNumber: 100001 }])
    expect(readdirSync(out)).toEqual(['a.log'])
  })

  test('never overwrite one that is there, unless told so', async () => {
    const { campus, file } = withFiles({ 'a.log': 'of the case\n' })
    await campus('case', 'new', ...QUESTION, '--attach', file('a.log'))
    const out = join(campus.home, 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'a.log'), 'mine\n')
    const refused = await campus('case', 'attachments', '100001', '--save', out, '--json')
    expect(errorOf(refused)).toMatchObject({
      code: 'file-exists',
      hint: 'Name another folder, or overwrite files with --force.',
    })
    expect(refused.code).toBe(7)
    expect(readFileSync(join(out, 'a.log'), 'utf8')).toBe('mine\n')
    expect((await campus('case', 'attachments', '100001', '--save', out, '--force')).code).toBe(0)
    expect(readFileSync(join(out, 'a.log'), 'utf8')).toBe('of the case\n')
    expect((await campus('case', 'attachments', '100001', '--save', out)).code).toBe(0)
  })

  test('do not write through a link that somebody put there', async () => {
    const { campus, file, folder } = withFiles({ 'a.log': 'of the case\n', 'victim.log': 'mine\n' })
    await campus('case', 'new', ...QUESTION, '--attach', file('a.log'))
    const out = join(campus.home, 'out')
    mkdirSync(out)
    symlinkSync(join(folder, 'victim.log'), join(out, 'a.log'))
    expect((await campus('case', 'attachments', '100001', '--save', out, '--force')).code).toBe(7)
    expect(readFileSync(file('victim.log'), 'utf8')).toBe('mine\n')
  })

  test('of a case that is not there are 6, of one without any none', async () => {
    const campus = newCampus()
    await campus('case', 'new', ...QUESTION)
    expect((await campus('case', 'attachments', '1')).code).toBe(6)
    expect(await campus('case', 'attachments', '100001')).toMatchObject({
      code: 0,
      stdout: 'No files came with this case.\n',
    })
  })

  test('are kept with a hand-off until it is done, and forgotten with one that is dropped', async () => {
    const { campus, file } = withFiles({ 'a.log': 'for the vendor\n', 'b.log': 'never\n' })
    await campus('portal', 'add', 'vendor', '--kind', 'handoff')
    const hand = async (name: string): Promise<Document> =>
      JSON.parse(
        (await campus('case', 'new', ...QUESTION, '--attach', file(name), '--portal', 'vendor', '--json'))
          .stdout,
      ) as Document
    const done = await hand('a.log')
    expect(done['fields']).toContainEqual({ label: 'Attachments', value: 'a.log', choose: true })
    await campus('case', 'number', String(done['handOff']), '4711', '--portal', 'vendor')
    const saved = await campus.json(
      'case',
      'attachments',
      '4711',
      '--save',
      join(campus.home, 'out'),
      '--portal',
      'vendor',
    )
    expect(itemsOf(saved)).toMatchObject([{ name: 'a.log' }])
    expect(readFileSync(join(campus.home, 'out', 'a.log'), 'utf8')).toBe('for the vendor\n')
    const dropped = await hand('b.log')
    await campus('case', 'number', String(dropped['handOff']), '--drop', '--portal', 'vendor')
    expect(readFileSync(join(campus.home, 'data', 'portals', 'vendor.db')).includes('for the vendor')).toBe(
      true,
    )
    expect(itemsOf(await campus.json('case', 'list', '--portal', 'vendor'))).toHaveLength(1)
  })

  test('the same call under one key attaches once; other bytes are another call', async () => {
    const { campus, file } = withFiles({ 'a.log': 'one\n' })
    const call = [
      'case',
      'reply',
      '100001',
      '--body',
      'See the log.',
      '--attach',
      file('a.log'),
      '--key',
      'k',
    ]
    await campus('case', 'new', ...QUESTION)
    expect((await campus(...call)).code).toBe(0)
    expect(await campus.json(...call)).toMatchObject({ outcome: 'existing' })
    writeFileSync(file('a.log'), 'two\n')
    expect((await campus(...call)).code).toBe(7)
    expect(itemsOf(await campus.json('case', 'attachments', '100001'))).toHaveLength(1)
  })
})

describe('a file is refused before the case exists', () => {
  test.each<[string, string | Uint8Array | null, number, RegExp]>([
    ['missing.log', null, 2, /There is no file/],
    ['empty.log', '', 2, /is empty/],
    ['archive.txt', 'PK\x03\x04 and more', 2, /is a ZIP archive, whatever its name says/],
    ['picture.png', 'just text', 2, /is not a PNG picture/],
    ['program.log', Buffer.from('\x7fELF\0\0'), 2, /is a Linux program/],
    ['program.exe', 'MZ', 2, /of a kind \(\.exe\) that this desk does not take/],
    ['noending', 'text', 2, /has no ending/],
    ['roster.csv', 'lastName,firstName,grade\nPark,Zoe,4\n', 3, /table of persons|columns/i],
    ['notes.txt', 'It shows SSN 123-45-6789.', 3, /attach 0: A social security number/],
    ['utf16.txt', Buffer.from('\ufeffIt shows SSN 123-45-6789.', 'utf16le'), 3, /social security/],
    ['latin1.log', Buffer.from('Ni\xf1o, SSN 123-45-6789', 'latin1'), 3, /social security/],
    ['student number 1234567.log', 'nothing\n', 3, /student/i],
    ['screen.png', PNG, 3, /cannot read screen\.png/],
  ])('%s', async (name, content, code, told) => {
    const { campus, file } = withFiles(content === null ? {} : { [name]: content })
    const ended = await campus('case', 'new', ...QUESTION, '--attach', file(name))
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toMatch(told)
    expect(ended.stderr).not.toMatch(/123-45|Zoe/)
    expect(itemsOf(await campus.json('case', 'list'))).toEqual([])
  })

  test('one of two gigabytes, without reading it', async () => {
    const { campus, file } = withFiles({ 'huge.log': 'x' })
    truncateSync(file('huge.log'), 2 * 1024 ** 3)
    const ended = await campus('case', 'new', ...QUESTION, '--attach', file('huge.log'))
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('larger than 26 MB (26,214,400 bytes)')
  })

  test('a named pipe, a folder and a dangling link', async () => {
    const { campus, folder, file } = withFiles({})
    execFileSync('mkfifo', [file('pipe.log')])
    mkdirSync(file('folder.log'))
    symlinkSync('/nowhere/at.all', file('link.log'))
    for (const name of ['pipe.log', 'folder.log', 'link.log'])
      expect(await campus('case', 'new', ...QUESTION, '--attach', join(folder, name))).toMatchObject({
        code: 2,
        stdout: '',
      })
  })

  test('a link is followed, and it is said where it leads', async () => {
    const { campus, file } = withFiles({ 'real.log': 'nothing in it\n' })
    symlinkSync(file('real.log'), file('link.log'))
    const ended = await campus('case', 'new', ...QUESTION, '--attach', file('link.log'))
    expect(ended.code).toBe(0)
    expect(ended.stderr).toContain(`what is sent is ${file('real.log')}`)
  })

  test('a log that grows while it is read, rather than torn', async () => {
    const { campus, file } = withFiles({ 'busy.log': 'line\n'.repeat(4_000_000) })
    const writer = spawn('sh', ['-c', 'while :; do echo more >> "$0"; done', file('busy.log')])
    const ended = await campus('case', 'new', ...QUESTION, '--attach', file('busy.log')).finally(() =>
      writer.kill('SIGKILL'),
    )
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('was written to while it was read')
  })
})

describe('at a terminal', () => {
  test('a picture needs a look, asked once', async () => {
    const { campus, file } = withFiles({ 'screen.png': PNG })
    await campus('case', 'new', ...QUESTION)
    for (const [typed, code] of [
      ['n', 3],
      ['y', 0],
    ] as const) {
      const person = campus.terminal(['case', 'reply', '100001', '--attach', file('screen.png')])
      await person.sees('Have you looked at screen.png')
      person.types(typed + KEY.enter)
      expect(await person.ended).toBe(code)
    }
    expect(itemsOf(await campus.json('case', 'attachments', '100001'))).toHaveLength(1)
  })

  test('files are a question like any other: checked at once, remembered in the draft', async () => {
    const { campus, file, folder } = withFiles({ 'screen.png': PNG, 'a.log': 'nothing\n' })
    const asked = askedOf({ type: 'question' })
    const at = asked.findIndex(({ id }) => id === 'attach')
    const person = campus.terminal(['case', 'new', '--type', 'question'])
    await answer(person, asked.slice(0, at))
    await person.sees('Files that show it')
    person.types(`${join(folder, 'nowhere.log')}${KEY.enter}.${KEY.enter}`)
    await person.sees('There is no file')
    person.types(KEY.interrupt)
    await person.ended
    const [{ id } = {}] = itemsOf(await campus.json('case', 'drafts', 'list'))
    const resumed = campus.terminal(['case', 'drafts', 'resume', String(id)])
    await resumed.sees('Files that show it')
    resumed.types(`${file('screen.png')}${KEY.enter}${file('a.log')}${KEY.enter}.${KEY.enter}`)
    await answer(resumed, asked.slice(at + 1))
    await chooses(resumed, 'Submit')
    await resumed.sees('Have you looked at screen.png')
    resumed.types(`y${KEY.enter}`)
    expect(await resumed.ended).toBe(0)
    expect(itemsOf(await campus.json('case', 'attachments', '100001'))).toMatchObject([
      { name: 'screen.png' },
      { name: 'a.log' },
    ])
    expect(existsSync(file('a.log'))).toBe(true)
    expect(filesIn(join(campus.home, 'state'))).toEqual([])
  })
})
