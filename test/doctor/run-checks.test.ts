import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locale } from '../../src/commands/doctor/checks/locale.ts'
import { node } from '../../src/commands/doctor/checks/node.ts'
import { terminal } from '../../src/commands/doctor/checks/terminal.ts'
import { ok } from '../../src/commands/doctor/finding.ts'
import { answerOf } from '../../src/commands/doctor/in-child.ts'
import { runChecks } from '../../src/commands/doctor/run-checks.ts'
import { readEnvironment } from '../../src/settings/environment.ts'
import { Problem } from '../../src/support/problem.ts'
import { temporaryFolder } from '../terminal/program.ts'

describe('runChecks', () => {
  const quick = { name: 'quick', run: (word: string) => [ok('fine', word)] }

  test('what hangs, refuses or fails is a finding like others, in the order of the table', async () => {
    const told: string[][] = []
    const refusal = new Problem('usage', { code: 'no-good', message: 'It is no good.', hint: 'Mend it.' })
    const checks = [
      { name: 'hangs', run: () => new Promise<never>(() => undefined) },
      { name: 'refuses', run: () => Promise.reject(refusal) },
      {
        name: 'fails',
        run: () => {
          throw new TypeError('with a secret in it')
        },
      },
      quick,
    ]
    const began = Date.now()
    const found = await runChecks(checks, 'hello', {
      limit: 200,
      told: (running) => void told.push([...running]),
    })
    expect(Date.now() - began).toBeLessThan(2000)
    expect(found.map(({ check, level, code }) => [check, level, code])).toEqual([
      ['hangs', 'warn', 'too-slow'],
      ['refuses', 'block', 'no-good'],
      ['fails', 'warn', 'check-failed'],
      ['quick', 'ok', 'fine'],
    ])
    expect(JSON.stringify(found)).not.toContain('secret')
    expect([told[0], told.at(-2), told.at(-1)]).toEqual([
      ['hangs', 'refuses', 'fails', 'quick'],
      ['hangs'],
      [],
    ])
  })

  test('they run at the same time', async () => {
    const slow = (name: string) => ({
      name,
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        return [ok('slow', name)]
      },
    })
    const began = Date.now()
    await runChecks([...'abcdef'].map(slow), '', { limit: 5000, told: () => undefined })
    expect(Date.now() - began).toBeLessThan(1200)
  })
})

describe('a process of its own', () => {
  const program = (text: string): string => {
    const file = join(temporaryFolder(), 'child.cjs')
    writeFileSync(file, text)
    return file
  }
  const request = { ask: 'addresses', host: 'x' } as const

  test('is ended when it takes too long, and when it says nothing that can be read', async () => {
    const began = Date.now()
    const hangs = program('for (;;) {}')
    expect(await answerOf({ file: hangs, variables: {}, limit: 300 }, request)).toBe('too-slow')
    expect(Date.now() - began).toBeLessThan(3000)
    const says = program('process.stdout.write("nonsense")')
    expect(await answerOf({ file: says, variables: {}, limit: 5000 }, request)).toBe('no-answer')
    expect(await answerOf({ file: '/nowhere.cjs', variables: {}, limit: 5000 }, request)).toBe('no-answer')
  })

  test('sees nothing of the environment but what it is given', async () => {
    const file = program('process.stdout.write(JSON.stringify(Object.keys(process.env)))')
    expect(await answerOf({ file, variables: { PATH: '/bin' }, limit: 5000 }, request)).toEqual(['PATH'])
  })
})

describe('checks that need nothing but what they are given', () => {
  const here = { platform: 'linux', arch: 'x64' } as const
  test.each([
    ['18.20.0', 'block', 'node-too-old'],
    ['20.18.3', 'block', 'node-too-old'],
    ['20.19.0', 'ok', 'node'],
    ['26.1.0', 'ok', 'node'],
    ['27.0.0', 'hint', 'node-untried'],
  ])('Node %s', (version, level, code) =>
    expect(node({ version: '1.0.0', node: { version, ...here } })).toMatchObject([{ level, code }]),
  )

  test.each([
    [undefined, 'linux', 'hint'],
    ['C', 'linux', 'hint'],
    ['de_DE.utf8', 'linux', 'ok'],
    [undefined, 'darwin', 'ok'],
  ] as const)('the locale %s on %s', (given, platform, level) =>
    expect(locale(given, platform)).toMatchObject([{ level }]),
  )

  test('a narrow terminal, and why there is no colour', () => {
    const system = { home: () => '/h', userName: () => 'u', temporaryFolder: () => '/tmp' }
    const environment = readEnvironment({ TERM: 'dumb' }, system)
    const globals = { noColour: false } as Parameters<typeof terminal>[0]['globals']
    const screen = { columns: 50, terminal: true, colour: false, blocks: true }
    const [found] = terminal({ screen, canAsk: true, environment, globals })
    expect(found).toMatchObject({
      level: 'hint',
      code: 'narrow',
      message: expect.stringContaining('TERM=dumb') as string,
    })
  })
})
