import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startTracker } from '../../test/portals/request-tracker/start.ts'
import { keepSection } from '../results.ts'
import { failuresIn, jobsIn } from './jobs.ts'
import { measure, median, ratio, type Compared, type Measured } from './measure.ts'

const QUEUE = 'General'
const HEADING = '# Request Tracker, campus beside its own client'
const HOW = `Whole processes against one Request Tracker 5 on the same computer, in turn, n pairs; a token from the environment for
campus, a warm session for \`rt\` (rt5-clients). Ratios are the middle ones of pairs: campus to \`rt\`. campus reads back what it
wrote, \`rt\` does not; \`show\` of campus is always everything that was said.`

const { values: given } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    pairs: { type: 'string', default: '20' },
    node: { type: 'string', multiple: true, default: [process.execPath] },
    keep: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const root = resolve(given.root)
const pairs = Number(given.pairs)
const sessions = join(userInfo().homedir, '.rt_sessions')
const hadSessions = existsSync(sessions)
const lines: string[] = []
const show = (line: string) => {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}
const row = (...cells: string[]) => show(`| ${cells.join(' | ')} |`)

// As an installation with that Node makes it.
for (const node of given.node) spawnSync(node, [join(root, 'build/code-cache.js')], { stdio: 'inherit' })

const home = mkdtempSync(join(tmpdir(), 'campus-peers-'))
const tracker = await startTracker(join(root, 'test/portals/request-tracker/initialdata.pl'))
try {
  const rtEnv = {
    ...{
      RTSERVER: tracker.url,
      RTUSER: 'ann',
      RTPASSWD: 'secret-of-ann',
      RTCONFIG: '/dev/null',
      LC_ALL: 'C.UTF-8',
    },
  }
  const campusEnv = { CAMPUS_HOME: home, CAMPUS_TOKEN: tracker.tokens.ann }
  const campus = (node: string, words: string[]) =>
    measure({ words: [node, join(root, 'bin/campus.js'), ...words], env: campusEnv })
  const rt = (words: string[]) => measure({ words: ['rt-5', ...words], env: rtEnv })
  const must = (done: Measured): Measured => {
    if (done.code !== 0) throw new Error(`it ended with ${done.code}: ${done.stderr}${done.stdout}`)
    return done
  }
  const add = ['portal', 'add', 'desk', '--kind', 'request-tracker', '--url', tracker.url, '--queue', QUEUE]
  must(campus(process.execPath, add))
  withNowhere(home)
  const jobs = jobsIn(QUEUE)
  await fill(60)
  row('job', 'node', 'campus', '`rt`', 'wall', 'aim', 'processor', 'memory', 'campus MiB')
  row(...Array<string>(9).fill('---'))
  for (const job of jobs) {
    for (const node of given.node) {
      const numbers = await fill(job.name === 'resolve' || job.name === 'reply' ? 2 * (pairs + 1) : 2)
      const measured: Compared[] = []
      for (let index = -1; index < pairs; index += 1) {
        const [first = 1, second = 1] = numbers.length > 2 ? numbers.splice(0, 2) : numbers
        const pair = {
          ours: must(campus(node, job.campus(first, index))),
          peer: must(rt(job.rt(second, index))),
        }
        if (index >= 0) measured.push(pair)
      }
      const [ours, peer] = [measured.map((one) => one.ours), measured.map((one) => one.peer)]
      const times = (of: 'wall' | 'cpu' | 'peak') => `${ratio(measured, of).toFixed(2)}×`
      const wall = (all: Measured[]) => `${median(all.map((one) => one.wall)).toFixed(0)} ms`
      row(
        ...[
          job.name,
          versionOf(node),
          wall(ours),
          wall(peer),
          times('wall'),
          `${job.aim}×`,
          times('cpu'),
          times('peak'),
        ],
        median(ours.map(({ peak }) => peak)).toFixed(0),
      )
    }
  }
  show('')
  row('what cannot be done', 'campus ends with', '`rt` ends with')
  row('---', '---', '---')
  const [number = 1] = await fill(1)
  for (const failure of failuresIn(number)) {
    const [ours, peer] = [campus(process.execPath, failure.campus), rt(failure.rt)]
    row(failure.name, String(ours.code), String(peer.code))
  }
} finally {
  await tracker.stop()
  rmSync(home, { recursive: true, force: true })
  // Its client keeps a session in the person's own folder, whatever HOME says.
  if (!hadSessions) rmSync(sessions, { force: true })
}
if (given.keep) {
  const machine = `Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; its load at the end: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}; n = ${pairs}. Made by \`npm run bench:peers\`.`
  keepSection(join(root, 'bench/RESULTS.md'), `${HEADING}\n\n${HOW}\n${machine}\n\n${lines.join('\n')}\n`)
}

/** Makes so many tickets and answers their numbers. */
async function fill(count: number): Promise<number[]> {
  const some = Array.from({ length: count }, (_, index) => ({
    ...{ Queue: QUEUE, Subject: `The late bus code is not saved, seen ${index}`, Requestor: 'ann@x.example' },
    ...{ Content: 'Nothing is saved.', ContentType: 'text/plain', CustomFields: { Module: 'Attendance' } },
  }))
  const answer = await fetch(`${tracker.url}/REST/2.0/tickets/bulk`, {
    method: 'POST',
    headers: { authorization: `token ${tracker.tokens.ann}`, 'content-type': 'application/json' },
    body: JSON.stringify(some),
  })
  const made = (await answer.json()) as { id: string }[]
  return made.map(({ id }) => Number(id))
}

/** A portal beside the other whose queue is not there. */
function withNowhere(folder: string): void {
  const file = join(folder, 'config', 'settings.json')
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { portals: Record<string, { mapping: object }> }
  const { desk } = settings.portals
  if (desk) settings.portals['nowhere'] = { ...desk, mapping: { ...desk.mapping, queue: 'Nowhere' } }
  writeFileSync(file, JSON.stringify(settings))
}

function versionOf(node: string): string {
  return measure({ words: [node, '--version'], env: {} }).stdout.trim()
}
