import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BINARY, EXAMPLES, newCampus, type Campus } from './campus.ts'

const FORM = ['--file', join(EXAMPLES, 'outage.md'), '--portal', 'local']

interface Watch {
  child: ChildProcess
  log: () => string
  /** Resolves once the log says it. */
  says(words: RegExp): Promise<void>
  ended: Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }>
}

function watch(campus: Campus, ...words: string[]): Watch {
  const child = spawn(process.execPath, [BINARY, 'outage', 'watch', ...words], {
    env: { PATH: process.env['PATH'], CAMPUS_HOME: campus.home, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const told = { stdout: '', stderr: '' }
  child.stdout.on('data', (part) => (told.stdout += String(part)))
  child.stderr.on('data', (part) => (told.stderr += String(part)))
  const ended = new Promise<Awaited<Watch['ended']>>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, ...told })),
  )
  const says = async (words: RegExp): Promise<void> => {
    for (let turn = 0; turn < 600 && !words.test(told.stderr); turn += 1) await sleep(50)
    expect(told.stderr).toMatch(words)
  }
  return { child, log: () => told.stderr, says, ended }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const gone = async (pid: number): Promise<void> => {
  for (let turn = 0; turn < 100 && isAlive(pid); turn += 1) await sleep(50)
  expect(isAlive(pid)).toBe(false)
}
const cases = async (campus: Campus) => (await campus.json('case', 'list'))['items'] as { status: string }[]

describe('outage watch', () => {
  it('files after so many failures in a row, counts further ones, closes at the first success', async () => {
    const campus = newCampus()
    const up = join(campus.home, 'up')
    writeFileSync(up, '')
    const probe = ['sh', '-c', `test -e '${up}' || { echo 'token=hunter2 gone' >&2; exit 7; }`]
    const watched = watch(
      campus,
      '--dedupe',
      'login',
      '--every',
      '1s',
      '--fail-after',
      '3',
      ...FORM,
      '--',
      ...probe,
    )
    await watched.says(/It works\./)
    rmSync(up)
    await watched.says(/exit code 7, 2 in a row/)
    expect((await cases(campus)).length).toBeLessThanOrEqual(1)
    await watched.says(/exit code 7, 3 in a row of 3 \(filed as case \d+\)/)
    await watched.says(/4 in a row of 3 \(counted on case \d+\)/)
    writeFileSync(up, '')
    await watched.says(/It works \(case \d+ closed\)/)
    watched.child.kill('SIGTERM')
    const { code, signal, stdout } = await watched.ended
    expect([code, signal]).toEqual([0, null])
    expect(stdout).toMatch(/^Stopped after \d+ looks\./)
    const listed = await cases(campus)
    expect(listed).toMatchObject([{ status: 'closed' }])
    const number = /case (\d+)/.exec(watched.log())?.[1] ?? ''
    const seen = await campus.json('case', 'view', number)
    const { answers, comments } = seen as { answers: { description: string }; comments: { body: string }[] }
    expect(answers.description).toMatch(
      /^The login page[^]*The probe sh -c .* has failed 3 times in a row since/,
    )
    expect(answers.description).toMatch(/exit code 7\.\nIt printed at the end:\ntoken=\*\*\* gone$/)
    expect(comments.at(-1)?.body).toMatch(
      /^The probe succeeds again since .*Z, after \d failures in \d+ s\.$/,
    )
  })

  it('closes at its first success what an earlier watch left open', async () => {
    const campus = newCampus()
    const { number } = await campus.json('case', 'new', ...FORM, '--dedupe', 'login')
    const watched = watch(campus, '--dedupe', 'login', '--every', '1s', ...FORM, '--', 'true')
    await watched.says(new RegExp(`It works \\(case ${String(number)} closed\\)`))
    watched.child.kill('SIGINT')
    const ended = await watched.ended
    expect(ended).toMatchObject({ code: 0, signal: null })
    expect(ended.stderr).not.toMatch(/Error|Interrupted/)
    expect(await cases(campus)).toMatchObject([{ status: 'closed' }])
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends at %s within seconds, and everything that the probe started with it',
    async (signal) => {
      const campus = newCampus()
      const pids = join(campus.home, 'pids')
      // Both hear no polite word; the child is left in the background.
      const hangs = `trap '' TERM INT HUP; sleep 300 & echo $$ $! > '${pids}'; wait; sleep 300`
      const watched = watch(
        campus,
        '--dedupe',
        'x',
        '--every',
        '1h',
        '--limit',
        '10m',
        ...FORM,
        '--',
        'sh',
        '-c',
        hangs,
      )
      for (let turn = 0; turn < 400 && !existsSync(pids); turn += 1) await sleep(50)
      await sleep(100)
      const running = readFileSync(pids, 'utf8').trim().split(' ').map(Number)
      expect(running.map(isAlive)).toEqual([true, true])
      const began = performance.now()
      watched.child.kill(signal)
      expect(await watched.ended).toMatchObject({ code: 0, signal: null })
      expect(performance.now() - began).toBeLessThan(8000)
      for (const pid of running) await gone(pid)
      const after = watch(campus, '--dedupe', 'x', '--every', '1h', ...FORM, '--', 'true')
      await after.says(/It works/)
      // While it waits for the next look.
      after.child.kill(signal)
      expect(await after.ended).toMatchObject({ code: 0, signal: null })
    },
  )

  it('takes a probe that hangs, or that a signal ends, for failed', async () => {
    const campus = newCampus()
    const pid = join(campus.home, 'pid')
    const hangs = ['sh', '-c', `echo $$ > '${pid}'; exec sleep 300`]
    const words = ['--once', '--limit', '1s', '--fail-after', '1', ...FORM, '--dedupe']
    const json = ['outage', 'watch', '--json', ...words]
    const told = JSON.parse((await campus(...json, 'late', '--', ...hangs)).stdout) as object
    expect(told).toMatchObject({ outcome: 'created', probe: { ok: false, how: 'no end within 1 s' } })
    await gone(Number(readFileSync(pid, 'utf8')))
    const killed = await campus(...json, 'killed', '--', 'sh', '-c', 'kill -9 $$')
    expect(JSON.parse(killed.stdout)).toMatchObject({
      outcome: 'created',
      probe: { how: 'ended by SIGKILL' },
    })
  })

  it('does not wait for what a probe leaves behind with its output open', async () => {
    const campus = newCampus()
    const words = ['--once', '--dedupe', 'x', ...FORM, '--json', '--', 'sh', '-c', 'setsid sleep 30 & exit 0']
    const began = performance.now()
    expect(JSON.parse((await campus('outage', 'watch', ...words)).stdout)).toMatchObject({
      outcome: 'unchanged',
    })
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

describe('outage watch --once', () => {
  const once = (campus: Campus, ...probe: string[]) =>
    campus(
      'outage',
      'watch',
      '--once',
      '--json',
      '--fail-after',
      '2',
      '--dedupe',
      'login',
      ...FORM,
      '--',
      ...probe,
    )
  const outcome = async (campus: Campus, ...probe: string[]) => {
    const { stdout, stderr, code } = await once(campus, ...probe)
    expect([stderr, code]).toEqual(['', 0])
    const { outcome: told, failures } = JSON.parse(stdout) as { outcome: string; failures: number }
    return `${told} ${failures}`
  }

  it('keeps its count from one look to the next', async () => {
    const campus = newCampus()
    const told = []
    for (const probe of ['false', 'true', 'false', 'false', 'false', 'true', 'true'])
      told.push(await outcome(campus, probe))
    expect(told).toEqual([
      ...['failing 1', 'unchanged 0', 'failing 1', 'created 2', 'suppressed 3', 'updated 0', 'working 0'],
    ])
  })

  it('takes a spoilt count for none, and writes over no file of another kind', async () => {
    const campus = newCampus()
    const state = join(campus.home, 'state.json')
    const look = () =>
      campus('outage', 'watch', '--once', '--dedupe', 'login', '--state', state, ...FORM, '--', 'false')
    expect((await look()).code).toBe(0)
    expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ failures: 1 })
    writeFileSync(state, '{"failures": -1}')
    expect((await look()).code).not.toBe(0)
    writeFileSync(state, 'my thesis')
    expect((await look()).code).not.toBe(0)
    expect(readFileSync(state, 'utf8')).toBe('my thesis')
    writeFileSync(state, '')
    expect((await look()).stdout).toContain('1 time in a row')
  })

  it('hands over a text where a person files, exit 10', async () => {
    const campus = newCampus()
    const page = ['--kind', 'handoff', '--url', 'https://desk.example/cases', '--catalog', 'infinite-campus']
    await campus('portal', 'add', 'vendor', ...page)
    const words = [
      'outage',
      'watch',
      '--once',
      '--fail-after',
      '1',
      '--dedupe',
      'login',
      '--portal',
      'vendor',
    ]
    const down = await campus(...words, '--json', '--', 'false')
    expect(down.code).toBe(10)
    expect(JSON.parse(down.stdout)).toMatchObject({
      ...{ outcome: 'handoff', number: null, url: 'https://desk.example/cases' },
      text: expect.stringContaining('login does not work') as string,
    })
    const up = await campus(...words, '--json', '--', 'true')
    expect(up.code).toBe(0)
    expect(JSON.parse(up.stdout)).toMatchObject({ outcome: 'working', warnings: [{ code: 'not-filed-yet' }] })
    expect((await campus(...words, '--', 'true')).stderr).toBe('')
  })
})

describe('outage watch refuses', () => {
  it.each<[string, string[], number, string]>([
    ['a call without a key', ['--', 'true'], 2, '--dedupe'],
    ['a call without a probe', ['--dedupe', 'x'], 2, 'COMMAND'],
    ['a probe that is not there', ['--dedupe', 'x', '--', 'no-such-program'], 2, 'was not found'],
    ['a time without a unit', ['--dedupe', 'x', '--every', '60', '--', 'true'], 2, 'has no unit'],
    ['no failures at all', ['--dedupe', 'x', '--fail-after', '0', '--', 'true'], 2, '--fail-after'],
    ['a case that could never be filed', ['--dedupe', 'x', '--module', 'nope', '--', 'true'], 2, 'nope'],
    ['a name in it', ['--dedupe', 'x', '--impact', 'Student SSN 123-45-6789', '--', 'true'], 3, 'student'],
  ])('%s', async (_, words, code, told) => {
    const campus = newCampus()
    const refused = await campus('outage', 'watch', '--portal', 'local', ...words)
    expect(refused).toMatchObject({ code, stdout: '' })
    expect(refused.stderr).toContain(told)
    expect(await cases(campus)).toEqual([])
  })
})
