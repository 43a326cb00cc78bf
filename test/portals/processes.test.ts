import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../store/temporary.ts'
import { maySkip, seeds } from '../support/long.ts'
import { bundledWorker, numbersIn } from './processes/run.ts'
import { stored } from './processes/stored.ts'

const worker = bundledWorker()

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index)

describe('several processes', () => {
  it('write at once: nothing is lost or doubled', async () => {
    const file = join(temporaryFolder(), 'local.db')
    const all = await Promise.all(
      range(0, 4).map((name) => worker.start('create', file, '40', `p${name}`).finished),
    )
    expect(all.map(({ stderr }) => stderr).join('')).toBe('')
    const told = all.flatMap(({ stdout }) => numbersIn(stdout)).sort((one, other) => one - other)
    expect(told).toEqual(range(1001, 160))
    expect(stored(file)).toEqual({ numbers: told, integrity: 'ok' })
  })

  it('make one case of fifty reports under one dedupe key', { timeout: 120_000 }, async () => {
    const file = join(temporaryFolder(), 'local.db')
    const all = await Promise.all(
      range(0, 50).map((name) => worker.start('report', file, 'login', `p${name}`).finished),
    )
    expect(all.map(({ stderr }) => stderr).join('')).toBe('')
    const told = all.map(({ stdout }) => stdout.trim()).sort()
    const counted = range(1, 49).map((count) => `1001 suppressed ${count}`)
    expect(told).toEqual(['1001 created 0', ...counted].sort())
    expect(stored(file)).toEqual({ numbers: [1001], integrity: 'ok' })
  })

  const places: [string, (file: string) => void][] = [
    ['where nothing is', () => undefined],
    // What is left to be filled in place where the file system has no links.
    ['on an empty file', (file) => makeEmpty(file)],
  ]
  it.each(places)('may all be the first %s', async (_, prepare) => {
    const folder = join(temporaryFolder(), 'data', 'portals')
    const file = join(folder, 'local.db')
    prepare(file)
    const all = await Promise.all(
      range(0, 8).map((name) => worker.start('create', file, '1', `p${name}`).finished),
    )
    expect(all.map(({ stderr }) => stderr).join('')).toBe('')
    expect(stored(file)).toEqual({ numbers: range(1001, 8), integrity: 'ok' })
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
  })

  function makeEmpty(file: string): void {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
  }
})

describe('killed at any moment', () => {
  const tried = seeds()

  it('a process leaves every acknowledged case', { timeout: tried.length * 2000 }, async () => {
    const folder = temporaryFolder()
    const acknowledged = new Map<string, number[]>()
    for (const [index, seed] of tried.entries()) {
      // Every third time on a new portal and at any moment, so that its making is hit too.
      const file = join(folder, `${Math.floor(index / 3)}.db`)
      const { child, finished } = worker.start('create', file, '100000', `s${seed}`)
      if (index % 3 > 0) await once(child.stdout ?? child, 'data')
      await sleep((seed * 7919) % (index % 3 > 0 ? 61 : 163))
      child.kill('SIGKILL')
      const { stdout } = await finished
      const told = [...(acknowledged.get(file) ?? []), ...numbersIn(stdout)]
      acknowledged.set(file, told)
      if (!existsSync(file)) {
        expect(told, `seed ${seed}`).toEqual([])
        continue
      }
      const { numbers, integrity } = stored(file)
      expect(integrity, `seed ${seed}`).toBe('ok')
      expect(
        told.filter((number) => !numbers.includes(number)),
        `seed ${seed}`,
      ).toEqual([])
    }
    expect([...acknowledged.values()].flat().length).toBeGreaterThan(tried.length / 2)
  })
})

describe('a read', () => {
  const strace = spawnSync('strace', ['-V']).status === 0
  const asRoot = process.getuid?.() === 0

  it.skipIf(!strace && maySkip())('brings nothing onto the disk', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'local.db')
    await worker.start('create', file, '3').finished
    const calls = ['-f', '-e', 'trace=fsync,fdatasync,sync_file_range,unlink,unlinkat,rename']
    const { stdout, stderr } = await worker.startAs(['strace', ...calls], 'list', file).finished
    expect(stdout).toBe('3\n')
    expect(stderr.match(/(fsync|fdatasync|sync_file_range|unlink|rename)\w*\(.*/g) ?? []).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('works in a folder that nobody may write', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'local.db')
    await worker.start('create', file, '3').finished
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    const user = asRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
    const { stdout, stderr } = await worker.startAs(user, 'list', file).finished
    expect([stdout, stderr]).toEqual(['3\n', ''])
    const refused = await worker.startAs(user, 'create', file, '1').finished
    expect(refused.stderr).toContain('cannot be opened or written by you')
    expect(readdirSync(folder)).toEqual(['local.db'])
  })
})
