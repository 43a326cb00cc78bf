import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../store/temporary.ts'
import { bundledWorker } from './processes/run.ts'
import { stored } from './processes/stored.ts'

const worker = bundledWorker('sample-worker')
const init = async (home: string): Promise<string> => {
  const { stdout, stderr } = await worker.start(home).finished
  return stdout.trim() + stderr
}
const databaseOf = (home: string): string => join(home, 'data', 'portals', 'sample.db')

function expectWhole(home: string): void {
  const { numbers, integrity } = stored(databaseOf(home))
  expect([numbers.length > 30, integrity]).toEqual([true, 'ok'])
  const settings = JSON.parse(readFileSync(join(home, 'config', 'settings.json'), 'utf8')) as unknown
  expect(settings).toMatchObject({ currentPortal: 'sample', portals: { sample: { sample: true } } })
}

it('of five at once one makes the sample, the others say that it is there', async () => {
  const home = temporaryFolder()
  const told = await Promise.all([1, 2, 3, 4, 5].map(() => init(home)))
  expect(told.sort()).toEqual(['created', ...Array.from({ length: 4 }, () => 'sample-exists')])
  expectWhole(home)
})

it('killed at any moment, it can be made again', { timeout: 60_000 }, async () => {
  for (let delay = 60; delay <= 460; delay += 50) {
    const home = temporaryFolder()
    const { child, finished } = worker.start(home)
    await sleep(delay)
    child.kill('SIGKILL')
    const { stdout } = await finished
    const known = existsSync(join(home, 'config', 'settings.json'))
    expect(await init(home), `${delay} ms`).toBe(known || stdout !== '' ? 'sample-exists' : 'created')
    expectWhole(home)
  }
})
