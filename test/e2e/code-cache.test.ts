import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Script } from 'node:vm'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../terminal/program.ts'

type Load = (name: string) => unknown
const { loader, CACHE } = createRequire(import.meta.url)('../../bin/campus.js') as {
  loader: (folder: string, seen?: (name: string, script: Script) => void) => Load
  CACHE: string
}
const root = join(import.meta.dirname, '../..')

describe('what was compiled when campus was built', () => {
  let copy = ''
  beforeEach(() => {
    copy = temporaryFolder()
    for (const folder of ['bin', 'dist']) cpSync(join(root, folder), join(copy, folder), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  })
  const cached = (): string[] =>
    readdirSync(join(copy, 'dist', CACHE)).map((name) => join(copy, 'dist', CACHE, name))
  const refused = (): (boolean | undefined)[] => {
    const scripts: Script[] = []
    loader(join(copy, 'dist'), (_, script) => scripts.push(script))('main.cjs')
    return [...new Set(scripts.map(({ cachedDataRejected }) => cachedDataRejected))]
  }
  const list = (): string =>
    execFileSync(process.execPath, [join(copy, 'bin/campus.js'), 'case', 'list', '--json'], {
      env: { PATH: process.env['PATH'], HOME: copy, CAMPUS_HOME: copy },
      encoding: 'utf8',
    })

  test('is taken', () => {
    expect(cached().length).toBeGreaterThan(5)
    expect(refused()).toEqual([false])
  })

  test.each<[string, (file: string) => void, boolean | undefined]>([
    ['missing', (file) => rmSync(file), undefined],
    ['empty', (file) => truncateSync(file), true],
    ['cut short', (file) => truncateSync(file, 100), true],
    ['something else', (file) => writeFileSync(file, 'x'.repeat(5000)), true],
    [
      'of another program',
      (file) => cpSync(cached()[0] === file ? (cached()[1] ?? '') : (cached()[0] ?? ''), file),
      true,
    ],
  ])('is not needed: %s', (_, spoil, isRefused) => {
    cached().forEach(spoil)
    expect(refused()).toContain(isRefused)
    expect(JSON.parse(list())).toMatchObject({ items: [] })
  })
})
