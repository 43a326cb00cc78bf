import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openJournal } from '../../src/outbox/journal.ts'
import { BINARY, QUESTION } from '../e2e/campus.ts'
import { environment } from '../server/hard/serving.ts'
import { FAULTS, type Fault } from './fault-proxy.ts'
import type { Computer, TeamOfJobs } from './team-of-jobs.ts'

/** What was done to a schedule's writes, for who wants to know whether it was hard. */
export interface Figures {
  writes: number
  faults: number
  killed: number
  restarts: number
  /** By the exit code; null where the process was killed. */
  ended: Record<string, number>
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Write {
  mark: string
  words: string[]
  /** About the first case, so that it keeps its place. */
  ordered: boolean
  code: number | null
  /** It was on disk at some time, or acknowledged, so it must have happened in the end. */
  certain: boolean
}

const SHORT = { CAMPUS_NETWORK_TIMEOUT: '2s' }
const PATIENT = { CAMPUS_NETWORK_TIMEOUT: '20s' }

/**
 * Writes of one person, some of them cut, delayed, sent twice or killed with -9 at a moment that the seed decides, two at
 * once now and then; afterwards each that was kept or acknowledged has happened exactly once, none twice, and those about
 * one case in their order.
 */
export async function runSchedule(
  seed: number,
  team: TeamOfJobs,
  model: Computer,
  figures: Figures,
): Promise<void> {
  const random = randomFrom(seed)
  const chance = (share: number): boolean => random() < share
  const home = mkdtempSync(join(tmpdir(), 'campus-schedule-'))
  try {
    for (const folder of ['config', 'cache'])
      cpSync(join(model.campus.home, folder), join(home, folder), { recursive: true })
    mkdirSync(join(home, 'state'))
    writeFileSync(join(home, 'a.txt'), `file of ${seed}\n`)
    const token = await team.anotherToken()
    const run = (words: readonly string[], variables: Record<string, string>, kill: number | null = null) =>
      runOnce(words, { ...environment(home), CAMPUS_TOKEN: token, CAMPUS_PORTAL: 'team', ...variables }, kill)

    const number = await filedBy((words) => run(words, PATIENT))
    const writes: Write[] = []
    const journal = openJournal(join(home, 'state', 'outbox'))
    const kept = (mark: string) =>
      journal.entries().some((entry) => JSON.stringify(entry.args).includes(mark))

    const one = async (index: string, ordered: boolean): Promise<void> => {
      const mark = `s${seed}w${index}x`
      const isNew = chance(0.3)
      const file = chance(0.25) ? ['--attach', join(home, 'a.txt')] : []
      const words = isNew
        ? [
            'case',
            'new',
            '--type',
            'question',
            '--module',
            'attendance',
            '--description',
            'The front offices ask.',
            '--subject',
            `Which code marks a late bus ${mark}?`,
          ]
        : ['case', 'reply', number, '--body', `More ${mark}`]
      const fault = chance(0.6) ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? null) : null
      const kill = chance(0.35) ? Math.floor(random() * 500) : null
      const key = `key-${mark}`
      if (fault !== null) team.faults.set(key, { fault, times: chance(0.3) ? 2 : 1 })
      const write: Write = { mark, words, ordered: ordered && !isNew, code: null, certain: false }
      writes.push(write)
      const { code, stderr } = await run([...words, ...file, '--key', key, '--json'], SHORT, kill)
      write.code = code
      write.certain = code === 0 || code === 8 || kept(mark)
      figures.writes += 1
      figures.faults += fault === null ? 0 : 1
      figures.killed += code === null ? 1 : 0
      figures.ended[String(code)] = (figures.ended[String(code)] ?? 0) + 1
      expect([null, 0, 8], `${words.join(' ')}: ${stderr}`).toContain(code)
    }
    for (let step = 0; step < 3; step += 1) {
      if (chance(0.04)) {
        figures.restarts += 1
        await team.restart()
      }
      if (chance(0.2)) await Promise.all([one(`${step}a`, false), one(`${step}b`, false)])
      else await one(String(step), true)
    }

    team.faults.clear(`key-s${seed}w`)
    let last = { code: null as number | null, stdout: '', stderr: '' }
    for (let turn = 0; turn < 6 && last.code !== 0; turn += 1)
      last = await run(['outbox', 'send', '--json'], PATIENT)
    expect(last.code, `${last.stdout}${last.stderr}`).toBe(0)
    expect(journal.entries()).toEqual([])
    expect(readdirIfThere(join(home, 'state', 'outbox', 'files'))).toEqual([])

    const said = await commentsOf(team, number)
    for (const { mark, words, code, certain } of writes) {
      const times =
        words[1] === 'new' ? await casesWith(team, mark) : said.filter((body) => body.includes(mark)).length
      const what = `${words.join(' ')} ended with ${code}`
      if (certain) expect([times, what]).toEqual([1, what])
      else expect(times, what).toBeLessThanOrEqual(1)
    }
    const inOrder = writes.filter(({ ordered }) => ordered).map(({ mark }) => mark)
    const found = said.flatMap((body) => inOrder.filter((mark) => body.includes(mark)))
    expect(found).toEqual(inOrder.filter((mark) => found.includes(mark)))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The case that the others are about. Another schedule may have the server started again just now. */
async function filedBy(
  run: (words: readonly string[]) => ReturnType<typeof runOnce>,
  turns = 10,
): Promise<string> {
  const { code, stdout, stderr } = await run(['case', 'new', ...QUESTION, '--key', 'first', '--json=number'])
  if (code === 0) return String((JSON.parse(stdout) as { number: number }).number)
  if (turns === 0 || code !== 8) throw new Error(`no case to begin with: ${code} ${stderr}`)
  return filedBy(run, turns - 1)
}

export interface PlannedFault {
  fault: Fault
  times: number
}

function runOnce(
  words: readonly string[],
  env: Record<string, string | undefined>,
  kill: number | null,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINARY, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const told = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => (told.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (told.stderr += chunk.toString()))
    const timer = kill === null ? undefined : setTimeout(() => child.kill('SIGKILL'), kill)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, ...told })
    })
  })
}

async function commentsOf(team: TeamOfJobs, number: string): Promise<string[]> {
  const { body } = await patiently(() => team.reader.ask(`GET /v1/cases/${number}`))
  return (body['comments'] as { body: string }[]).map((one) => one.body)
}

async function casesWith(team: TeamOfJobs, mark: string): Promise<number> {
  const { body } = await patiently(() => team.reader.ask(`GET /v1/cases?limit=10&search=${mark}`))
  return (body['items'] as { subject: string }[]).filter(({ subject }) => subject.includes(mark)).length
}

/** Turns of 0.3 s: a server that is started again takes its time where others compute. */
const PATIENCE = 100

/** Another schedule may have the server started again just now. */
async function patiently<Value extends { status: number }>(
  ask: () => Promise<Value>,
  turns = PATIENCE,
): Promise<Value> {
  const answer = await ask().catch((error: unknown) => {
    if (turns === 0) throw error
    return null
  })
  if (answer?.status === 200) return answer
  if (turns === 0) throw new Error(JSON.stringify(answer))
  await new Promise((resolve) => setTimeout(resolve, 300))
  return patiently(ask, turns - 1)
}

function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
