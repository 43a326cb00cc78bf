import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keepSection } from '../results.ts'
import { JOBS } from './calls.ts'
import { clientFigures } from './client.ts'
import { against, inTurn, start, type Running } from './measure.ts'
import { filled } from './portal.ts'
import { fillTracker, trackerFrom } from './request-tracker.ts'

const SMALL = 10_000
const TICKETS = 2000
const AIMS = { list: '20×', view: '20×', create: '15×' }
const CONNECTIONS = 50
/** Request Tracker answers as many in a second with 8 at once as with 50. */
const CONNECTIONS_PEER = 8

const SERVER = `${CONNECTIONS} calls at once over loopback; after a round to warm up, medians of rounds of about six seconds, the sizes in turn; a round
counts from when all 50 are connected.
Every call is of one of 150 people, with a token and a DPoP proof of its own: autocannon sends them, and the proofs of a
round are signed before it. \`list\` is 50 cases by status and priority; \`create\` is on the disk before it is answered.
The last column compares the processor time of the server, which other work on the machine disturbs least.`
const PEER = `Asked in turn over loopback, ${CONNECTIONS_PEER} calls at once; campus with a token and a DPoP proof on every call, Request Tracker
with its own token. The ratio is the middle one of those of all rounds.`

const { values: given } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    cases: { type: 'string', default: '1000000' },
    database: { type: 'string' },
    keep: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    node: { type: 'string', multiple: true, default: [process.execPath] },
    jobs: { type: 'string', default: JOBS.join(',') },
  },
})
const root = resolve(given.root)
const database = given.database ?? null
const kind = database === null ? 'SQLite' : 'PostgreSQL'
const rounds = Number(given.rounds)
const folder = given.keep === undefined ? mkdtempSync(join(tmpdir(), 'campus-bench-')) : resolve(given.keep)
const tell = (line: string) => void process.stderr.write(`${line}\n`)
let lines: string[] = []
const show = (line: string) => {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}
/** Keeps what was shown since the last time, beside the machine it was measured on. */
const keep = (heading: string, how: string) => {
  const processor = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const load = loadavg().map((one) => one.toFixed(1))
  const machine = `Machine: ${processor}, Node ${process.version}; its load then: ${load.join(', ')}. Made by \`npm run bench:server\`.`
  const shown = lines.join('\n')
  keepSection(join(root, 'bench/RESULTS.md'), `# ${heading}\n\n${how}\n${machine}\n\n${shown}\n`)
  lines = []
}
const row = (...cells: string[]) => show(`| ${cells.join(' | ')} |`)

const jobs = JOBS.filter((job) => given.jobs.split(',').includes(job))
const sizes = [...new Set([SMALL, Number(given.cases)])]
const portals = []
for (const cases of sizes) portals.push(await filled({ cases, folder, database, tell }))
const running: Running[] = []
process.once('exit', () => running.forEach(({ serving }) => serving.child.kill('SIGKILL')))
for (const portal of portals) running.push(await start(portal, root, given.profile))

row('call', 'cases', 'a second', 'p50', 'p99', 'processor for one', 'cost against the smaller')
row(...Array<string>(7).fill('---'))
for (const job of jobs) {
  const found = await inTurn(job, running, { rounds, connections: CONNECTIONS })
  for (const [index, { perSecond, p50, p99, processor }] of found.entries()) {
    const first = found[0]?.processor ?? NaN
    row(
      ...[job, String(sizes[index]), perSecond.toFixed(0), `${p50.toFixed(1)} ms`, `${p99.toFixed(1)} ms`],
      ...[`${processor.toFixed(2)} ms`, index === 0 ? '-' : `${(processor / first).toFixed(2)}×`],
    )
  }
}
show('')
for (const [index, { serving }] of running.entries()) {
  const { peak, now } = serving.memory()
  show(
    `Memory with ${sizes[index]} cases: ${peak.toFixed(0)} MiB at most, ${now.toFixed(0)} MiB after it (aim 250).\n`,
  )
}
const largest = running.at(-1)
for (const node of largest ? given.node : []) {
  const {
    ratio,
    milliseconds,
    node: version,
  } = await clientFigures(root, node, await (largest as Running).asked())
  const wall = `${milliseconds.toFixed(0)} ms`
  show(
    `\`campus case list\` of that server, ${version}: ${ratio.toFixed(2)}× bare node, ${wall} (aim 2.5× on 24, 4× on 20).\n`,
  )
}
for (const { serving } of running) await serving.stop()
if (jobs.length > 0) keep(`The server, ${kind}`, SERVER)

const tracker = trackerFrom(process.env)
if (tracker === null) {
  show('Not compared with Request Tracker: none was named (CAMPUS_BENCH_RT_URL, CAMPUS_BENCH_RT_TOKEN).')
} else {
  const tickets = await fillTracker(tracker, TICKETS)
  const campus = await start(await filled({ cases: TICKETS, folder, database, tell }), root)
  running.push(campus)
  row(`call, ${TICKETS} cases or tickets`, 'campus a second', 'Request Tracker a second', 'ratio', 'aim')
  row(...Array<string>(5).fill('---'))
  for (const job of ['list', 'view', 'create'] as const) {
    const { ratio, ...each } = await against(tracker, tickets, campus, {
      job,
      rounds,
      connections: CONNECTIONS_PEER,
    })
    row(job, each.campus.toFixed(0), each.tracker.toFixed(1), `${ratio.toFixed(1)}×`, AIMS[job])
  }
  await campus.serving.stop()
  keep(`The server, ${kind}, against Request Tracker`, PEER)
}
if (given.keep === undefined) rmSync(folder, { recursive: true, force: true })
