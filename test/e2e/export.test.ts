import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../terminal/program.ts'
import { makeBulk } from '../server/bulk.ts'
import { rowsOf } from '../store/older.ts'
import { runs } from '../support/long.ts'
import { BINARY, errorOf, itemsOf, newCampus, QUESTION, type Campus } from './campus.ts'

const team = (campus: Campus): string => `sqlite:${join(campus.home, 'team.db')}`

async function withCases(): Promise<Campus> {
  const campus = newCampus()
  const letter = join(campus.home, 'letter.txt')
  writeFileSync(letter, 'Dear desk')
  const init = await campus(
    'init',
    '--name',
    'Ann Lee',
    '--email',
    'ann@x.example',
    '--district',
    'Lakeside',
    '--yes',
    '--portal',
    'local',
  )
  if (init.code !== 0) throw new Error(init.stderr)
  await campus.json('case', 'new', ...QUESTION, '--key', 'k1', '--portal', 'local')
  await campus.json('case', 'reply', '100001', '--body', 'Look', '--attach', letter, '--portal', 'local')
  return campus
}

describe('from laptop to team', () => {
  test('a portal goes into one file and from there to a server, once', async () => {
    const campus = await withCases()
    const file = join(campus.home, 'out', 'portal.db')
    const done = await campus.json('portal', 'export', file, '--portal', 'local')
    expect(done).toMatchObject({
      ...{ file, bytes: statSync(file).size, cases: 1, contacts: 1, files: 1, outcome: 'created' },
      ...{ portal: { name: 'local', kind: 'local' }, reach: 'this-machine' },
      warnings: [{ code: 'student-data' }],
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, '..'))).toEqual(['portal.db'])

    const call = ['serve', 'import', file, '--database', team(campus)]
    expect(await campus.json(...call)).toMatchObject({
      ...{ outcome: 'updated', cases: { added: 1 }, contacts: { added: 1 }, files: 1, reach: 'portal' },
      districts: [{ name: 'Lakeside', outcome: 'created' }],
    })
    expect(await campus.json(...call)).toMatchObject({ outcome: 'unchanged', cases: { added: 0, known: 1 } })
    expect((await campus(...call)).stdout).toBe('Everything in the file is on the server already.\n')
    const stored = rowsOf(join(campus.home, 'team.db'), 'SELECT number, subject FROM cases')
    expect(stored).toEqual([{ number: 100001, subject: QUESTION[5] }])
  })

  test('the file works as a portal of its own', async () => {
    const campus = await withCases()
    await campus.json('portal', 'export', join(campus.home, 'portal.db'), '--portal', 'local')
    const other = newCampus()
    mkdirSync(join(other.home, 'data', 'portals'), { recursive: true })
    copyFileSync(join(campus.home, 'portal.db'), join(other.home, 'data', 'portals', 'local.db'))
    expect(itemsOf(await other.json('case', 'list', '--portal', 'local'))).toMatchObject([{ number: 100001 }])
  })

  test('a file that is there stays, unless --force says so', async () => {
    const campus = await withCases()
    const file = join(campus.home, 'portal.db')
    writeFileSync(file, 'precious')
    const refused = await campus('portal', 'export', file, '--portal', 'local', '--json')
    expect([refused.code, errorOf(refused)]).toMatchObject([7, { code: 'file-exists' }])
    expect(readFileSync(file, 'utf8')).toBe('precious')
    const forced = await campus.json('portal', 'export', file, '--portal', 'local', '--force')
    expect(forced).toMatchObject({ outcome: 'updated', cases: 1 })
  })

  test('nothing, and the portal itself, are no files to write', async () => {
    const campus = await withCases()
    const itself = join(campus.home, 'data', 'portals', 'local.db')
    const refused = await campus('portal', 'export', itself, '--portal', 'local', '--force', '--json')
    expect([refused.code, errorOf(refused)]).toMatchObject([2, { code: 'file-is-portal' }])
    const empty = await newCampus()(
      'portal',
      'export',
      join(campus.home, 'x.db'),
      '--portal',
      'local',
      '--json',
    )
    expect([empty.code, errorOf(empty)]).toMatchObject([6, { code: 'portal-empty' }])
    expect(readdirSync(campus.home).filter((name) => name.includes('x.db') || name.includes('tmp'))).toEqual(
      [],
    )
  })

  test('neither opens the file of the other', async () => {
    const campus = await withCases()
    const local = join(campus.home, 'data', 'portals', 'local.db')
    const file = join(campus.home, 'portal.db')
    await campus.json('portal', 'export', file, '--portal', 'local')
    const served = await campus('serve', 'import', file, '--database', local, '--json')
    expect([served.code, errorOf(served)]).toMatchObject([7, { code: 'store-of-person' }])
    await campus.json('serve', 'import', file, '--database', team(campus))
    copyFileSync(join(campus.home, 'team.db'), local)
    chmodSync(local, 0o600)
    const listed = await campus('case', 'list', '--portal', 'local', '--json')
    expect([listed.code, errorOf(listed)]).toMatchObject([7, { code: 'store-of-team' }])
  })
})

describe('a full disk', () => {
  const mounted: string[] = []
  afterAll(() => mounted.forEach((folder) => spawnSync('umount', [folder])))

  test('is said to be full and left empty', async ({ skip }) => {
    const folder = temporaryFolder()
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0)
      skip('a small disk can be mounted only by root')
    mounted.push(folder)
    const campus = await withCases()
    const file = join(folder, 'portal.db')
    const refused = await campus('portal', 'export', file, '--portal', 'local', '--json')
    expect([refused.code, errorOf(refused)]).toMatchObject([
      8,
      { code: 'store-full', message: `The disk that holds ${file} is full.` },
    ])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a large portal', () => {
  test('go in bounded memory and reasonable time', { timeout: 600_000 }, async () => {
    const cases = runs(2000, 100_000)
    const campus = newCampus()
    const portals = join(campus.home, 'data', 'portals')
    mkdirSync(portals, { recursive: true })
    await makeBulk(join(portals, 'local.db'), cases)
    const [file, into] = [join(campus.home, 'portal.db'), join(campus.home, 'team.db')]
    const calls = {
      export: ['portal', 'export', file, '--portal', 'local'],
      import: ['serve', 'import', file, '--database', into],
      again: ['serve', 'import', file, '--database', into],
    }
    for (const [name, call] of Object.entries(calls)) {
      const { seconds, megabytes } = await measured(campus, call)
      console.log(
        `${name}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, file ${(statSync(file).size / 1e6).toFixed(0)} MB`,
      )
      expect(megabytes).toBeLessThan(250)
      expect(seconds).toBeLessThan(180)
    }
    expect(rowsOf(into, 'SELECT count(*) AS count FROM cases')).toEqual([{ count: cases }])
  })

  /** How long a call took and the most memory it held at once. */
  async function measured(campus: Campus, call: string[]): Promise<{ seconds: number; megabytes: number }> {
    const began = performance.now()
    const child = spawn(process.execPath, [BINARY, ...call], {
      env: { PATH: process.env['PATH'], HOME: campus.home, CAMPUS_HOME: campus.home },
      stdio: 'ignore',
    })
    const closed = once(child, 'close')
    let kilobytes = 0
    const look = (): void => {
      const status = existsSync(`/proc/${child.pid}/status`)
        ? readFileSync(`/proc/${child.pid}/status`, 'utf8')
        : ''
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    }
    const timer = setInterval(look, 50)
    const [code] = (await closed) as [number]
    clearInterval(timer)
    expect(code).toBe(0)
    return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / 1000 }
  }
})

describe('many cases', () => {
  const CASES = 8000
  const campus = newCampus()
  const file = join(campus.home, 'bulk.db')
  beforeAll(() => makeBulk(file, CASES))

  test('a person sees how far it is, a script does not', async () => {
    const person = campus.terminal(['serve', 'import', file, '--database', join(campus.home, 'seen.db')])
    await person.sees('Cases: 500 of 8,000')
    expect(await person.ended).toBe(0)
    const script = await campus('serve', 'import', file, '--database', join(campus.home, 'seen.db'), '--json')
    expect(script).toMatchObject({ code: 0, stderr: '' })
  })

  test('an export that was killed leaves nothing that the next one does not remove', async () => {
    const portals = join(campus.home, 'data', 'portals')
    const out = join(campus.home, 'out')
    for (const folder of [portals, out]) mkdirSync(folder, { recursive: true })
    copyFileSync(file, join(portals, 'local.db'))
    const call = ['portal', 'export', join(out, 'portal.db'), '--portal', 'local']
    const child = spawn(process.execPath, [BINARY, ...call], {
      env: { PATH: process.env['PATH'], HOME: campus.home, CAMPUS_HOME: campus.home },
      stdio: 'ignore',
    })
    const closed = once(child, 'close')
    while (readdirSync(out).length === 0 && child.exitCode === null) await sleep(1)
    child.kill('SIGKILL')
    await closed
    expect(readdirSync(out).join(' ')).toMatch(/^\.campus-portal\.db-\d+-\w+\.tmp/)
    expect(await campus.json(...call)).toMatchObject({ outcome: 'created', cases: CASES })
    expect(readdirSync(out)).toEqual(['portal.db'])
  })

  test.each(Array.from({ length: runs(4, 25) }, (_, index) => [index]))(
    'kill -9 in the middle leaves nothing or all, and the next import the rest: %i',
    async (turn) => {
      const into = join(campus.home, `killed-${turn}.db`)
      const child = spawn(process.execPath, [BINARY, 'serve', 'import', file, '--database', into], {
        env: { PATH: process.env['PATH'], HOME: campus.home, CAMPUS_HOME: campus.home },
        stdio: 'ignore',
      })
      const closed = once(child, 'close')
      await sleep(300 + Math.random() * 1700)
      child.kill('SIGKILL')
      await closed
      const count = (): unknown => rowsOf(into, 'SELECT count(*) AS count FROM cases')[0]?.['count']
      if (readdirSync(campus.home).includes(`killed-${turn}.db`)) expect([0, CASES]).toContain(count())
      const next = await campus('serve', 'import', file, '--database', into, '--json')
      expect(next.code).toBe(0)
      expect(count()).toBe(CASES)
      expect(rowsOf(into, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(rowsOf(into, 'PRAGMA foreign_key_check')).toEqual([])
    },
  )
})
