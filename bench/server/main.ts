import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { JOBS } from './calls.ts'
import { against, inTurn, start, type Running } from './measure.ts'
import { filled } from './portal.ts'
import { fillTracker, trackerFrom } from './request-tracker.ts'

const SMALL = 10_000
const TICKETS = 2000
const CONNECTIONS = 50
/** Request Tracker answers as many in a second with 8 at once as with 50. */
const CONNECTIONS_PEER = 8

const { values: given } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    cases: { type: 'string', default: '1000000' },
    database: { type: 'string', default: 'sqlite' },
    keep: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    jobs: { type: 'string', default: JOBS.join(',') },
  },
})
const root = resolve(given.root)
const rounds = Number(given.rounds)
const folder = given.keep === undefined ? mkdtempSync(join(tmpdir(), 'campus-bench-')) : resolve(given.keep)
const tell = (line: string) => void process.stderr.write(`${line}\n`)
const show = (cells: readonly string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

const jobs = JOBS.filter((job) => given.jobs.split(',').includes(job))
const sizes = [...new Set([SMALL, Number(given.cases)])]
const portals = []
for (const cases of sizes) portals.push(await filled({ cases, folder, database: null, tell }))
const running: Running[] = []
for (const portal of portals) running.push(await start(portal, root, given.profile))
const stopAll = () => running.forEach(({ serving }) => serving.child.kill('SIGKILL'))
process.once('exit', stopAll)
for (const job of jobs) {
  const found = await inTurn(job, running, { rounds, connections: CONNECTIONS })
  for (const [index, { perSecond, p50, p99, processor }] of found.entries()) {
    show([
      job,
      String(sizes[index]),
      perSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      `${processor.toFixed(2)} ms`,
    ])
  }
}
for (const { serving } of running) {
  const { peak, now } = serving.memory()
  show(['memory', peak.toFixed(0), now.toFixed(0)])
  await serving.stop()
}
const tracker = trackerFrom(process.env)
if (tracker === null)
  tell('No Request Tracker is named (CAMPUS_BENCH_RT_URL, CAMPUS_BENCH_RT_TOKEN): not compared.')
else {
  const tickets = await fillTracker(tracker, TICKETS)
  const campus = await start(await filled({ cases: TICKETS, folder, database: null, tell }), root)
  for (const job of ['list', 'view', 'create'] as const) {
    const { ratio, ...each } = await against(tracker, tickets, campus, {
      job,
      rounds,
      connections: CONNECTIONS_PEER,
    })
    show([job, each.campus.toFixed(0), each.tracker.toFixed(1), `${ratio.toFixed(1)}×`])
  }
  await campus.serving.stop()
}
if (given.keep === undefined) rmSync(folder, { recursive: true, force: true })
