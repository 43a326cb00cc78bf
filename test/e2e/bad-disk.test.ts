import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sqlite from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { BINARY, errorOf, filesIn, newCampus, QUESTION, type Campus } from './campus.ts'
import { needsRoot, NOBODY } from './users.ts'

test('a reader that leaves early is no failure', async () => {
  const sample = newCampus()
  await sample('init', '--sample')
  const command = `"$0" "$1" case list --limit 1000 --json | head -1; echo \${PIPESTATUS[0]}`
  const ended = spawnSync('bash', ['-c', command, process.execPath, BINARY], {
    env: { ...process.env, CAMPUS_HOME: sample.home, CI: '' },
    encoding: 'utf8',
  })
  expect(ended).toMatchObject({ stdout: '{\n0\n', stderr: '' })
})

test.skipIf(!existsSync('/proc/self'))(
  'a home where the system takes no folders is read, and it ends',
  () => {
    const words = [BINARY, 'case', 'list', '--portal', 'local', '--json']
    const env = { ...process.env, CAMPUS_HOME: '/proc/campus-home', CI: '' }
    const ended = spawnSync(process.execPath, words, { env, encoding: 'utf8', timeout: 20_000 })
    expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toMatchObject({ items: [] })
  },
  30_000,
)

describe('a folder that cannot be written', () => {
  test('can be read, and a write says what to do', async ({ skip }) => {
    needsRoot(skip)
    const readOnly = newCampus()
    await readOnly('case', 'new', ...QUESTION)
    for (const folder of ['', 'data', 'data/portals']) chmodSync(join(readOnly.home, folder), 0o755)
    for (const name of filesIn(readOnly.home)) chmodSync(join(readOnly.home, name), 0o644)
    const before = filesIn(readOnly.home)
    const nobody = readOnly.with({ uid: NOBODY })

    expect((await nobody('case', 'list')).stdout).toContain('100001')
    expect((await nobody('case', 'view', '100001')).code).toBe(0)
    const refused = await nobody('case', 'new', ...QUESTION)
    expect(refused).toMatchObject({
      code: 8,
      stdout: '',
      stderr: expect.stringMatching(/^Error: .*CAMPUS_HOME/s) as string,
    })
    const init = await nobody('init', '--name', 'A', '--email', 'a@b.example', '--district', 'D', '--yes')
    expect(init).toMatchObject({ code: 8, stderr: expect.stringContaining('permission is denied') as string })
    expect(filesIn(readOnly.home)).toEqual(before)
  })
})

describe('a full disk', () => {
  const mounted: string[] = []
  afterAll(() => mounted.forEach((folder) => spawnSync('umount', [folder])))
  const smallDisk = (size: string, skip: TestContext['skip']): Campus => {
    const small = newCampus()
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', small.home])
    if (mount.status !== 0) skip('a small disk can be mounted only by root')
    mounted.push(small.home)
    return small
  }
  const fill = (small: Campus): void => {
    const descriptor = openSync(join(small.home, 'ballast'), 'a')
    for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) writeFileSync(descriptor, Buffer.alloc(size))
      } catch {
        continue
      }
    }
    closeSync(descriptor)
  }

  test('leaves no half of a portal', async ({ skip }) => {
    const small = smallDisk('64k', skip)
    const refused = errorOf(await small('case', 'new', ...QUESTION, '--json'))
    expect(refused).toMatchObject({ code: 'store-full', retryable: true })
    expect(filesIn(join(small.home, 'data'))).toEqual([])
    expect((await small('case', 'list')).stdout).toMatch(/^No cases/)
  })

  test('leaves what was there, whole', async ({ skip }) => {
    const small = smallDisk('1m', skip)
    await small('case', 'new', ...QUESTION)
    const before = await small.json('case', 'view', '100001')
    fill(small)
    const long = 'word '.repeat(2_000)
    const refused = await small('case', 'reply', '100001', '--body', long, '--key', 'again')
    expect(refused).toMatchObject({ code: 8, stdout: '', stderr: expect.stringContaining('full') as string })
    fill(small)
    const init = await small('init', '--name', 'A', '--email', 'a@b.example', '--district', 'D', '--yes')
    expect(init).toMatchObject({ code: 8, stderr: expect.stringContaining('full') as string })

    // Nothing fits beside the database either, which SQLite calls a failing disk.
    expect(await small.json('case', 'view', '100001')).toEqual(before)
    expect(errorOf(await small('case', 'close', '100001', '--json'))).toMatchObject({ code: 'store-full' })

    writeFileSync(join(small.home, 'ballast'), '')
    expect(await small.json('case', 'view', '100001')).toEqual(before)
    expect((await small('case', 'reply', '100001', '--body', long, '--key', 'again')).stdout).toMatch(
      /^Replied/,
    )
    expect(filesIn(small.home).filter((name) => /tmp|new|lock/.test(name))).toEqual([])
  })
})

describe('a database', () => {
  const spoiled = newCampus()
  const path = join(spoiled.home, 'data', 'portals', 'local.db')
  beforeAll(async () => {
    await spoiled('case', 'new', ...QUESTION)
    cpSync(path, `${path}.good`)
  })

  test.each<[string, () => void, string]>([
    [
      'that is damaged',
      () => writeFileSync(path, Buffer.alloc(8192, 'x')),
      'is damaged and was left as it is',
    ],
    ['that is cut off', () => truncateSync(path, 5000), 'is damaged'],
    ['of a newer version', () => alter('PRAGMA user_version = 999'), 'was made by a newer campus'],
    ['of another program', () => alter('PRAGMA application_id = 7'), path],
  ])('%s is refused and left alone', async (_, spoil, said) => {
    cpSync(`${path}.good`, path)
    spoil()
    const before = readFileSync(path)
    for (const args of [
      ['case', 'list'],
      ['case', 'view', '100001'],
      ['case', 'new', ...QUESTION],
    ]) {
      const refused = await spoiled(...args)
      expect(refused).toMatchObject({ code: 7, stdout: '', stderr: expect.stringContaining(said) as string })
      expect(errorOf(await spoiled(...args, '--json'))).toMatchObject({
        code: expect.stringMatching(/^store-/) as string,
      })
    }
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  function alter(sql: string): void {
    const database = new sqlite.DatabaseSync(path)
    database.exec(`PRAGMA journal_mode = DELETE; ${sql}; PRAGMA journal_mode = WAL`)
    database.close()
  }
})

test.each([
  ['broken JSON', '{"portals": {', 'line 1'],
  ['a portal of an unknown kind', '{"portals":{"x":{"kind":"telepathy","catalog":"c"}}}', '/portals/x/kind'],
  ['a list', '[]', 'not a JSON object'],
])('settings that are %s are refused with the place', async (_, text, said) => {
  const odd = newCampus()
  mkdirSync(join(odd.home, 'config'))
  writeFileSync(join(odd.home, 'config', 'settings.json'), text)
  const refused = await odd('case', 'list')
  expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) as string })
  expect(refused.stderr).toContain('settings.json')
})
