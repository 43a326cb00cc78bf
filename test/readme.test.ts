import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
const recipes = blocks.filter((block) => block.startsWith('campus') || block.startsWith('number='))

describe('the recipes of the README run as they stand, one after the other', () => {
  let home = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'campus-readme-'))
    mkdirSync(join(home, 'bin'))
    const campus = join(home, 'bin', 'campus')
    writeFileSync(campus, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/campus.js')}" "$@"\n`)
    chmodSync(campus, 0o755)
    symlinkSync(join(root, 'examples'), join(home, 'examples'))
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  test('there are at least five', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(5)
  })

  test.each(recipes)('%s', (recipe) => {
    const { CI: _ci, CAMPUS_HOME: _home, ...environment } = process.env
    const env = { ...environment, HOME: home, PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}` }
    const output = execFileSync('bash', ['-euo', 'pipefail', '-c', recipe], {
      cwd: home,
      env,
      encoding: 'utf8',
    })
    expect(output).not.toBe('')
  })

  test('its two commands are those that continuous integration runs', () => {
    const commands = blocks.filter((block) => block.startsWith('npm ci &&'))
    expect(commands).toHaveLength(2)
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain("grep '^npm ci && ' README.md")
  })
})
