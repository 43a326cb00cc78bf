// Whole processes against bare `node -e 0`, taken in turn so that a drifting machine cancels out. Prints a table and
// keeps it in bench/RESULTS.md. Nothing here passes or fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const RUNS = 15
const CASES = 100_000
const root = path.join(import.meta.dirname, '..')
const certificates = '/etc/ssl/certs/ca-certificates.crt'

const folder = path.join(root, 'node_modules', '.cache', 'campus-bench')

/** A program of this folder as a file that every Node can run. */
async function bundled(name) {
  mkdirSync(folder, { recursive: true })
  const bundle = await rolldown({
    input: path.join(root, `bench/${name}.ts`),
    platform: 'node',
    external: ['@photostructure/sqlite'],
    logLevel: 'silent',
  })
  await bundle.write({ dir: folder, entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[name].mjs` })
  return path.join(folder, `${name}.mjs`)
}

async function fill(home) {
  const program = await bundled('fill')
  mkdirSync(path.join(home, 'data/portals'), { recursive: true })
  const made = spawnSync(
    process.execPath,
    [program, path.join(home, 'data/portals/local.db'), String(CASES)],
    { stdio: 'inherit' },
  )
  if (made.status !== 0) throw new Error('the portal could not be filled')
}

/** Wall milliseconds and peak memory (KiB) of one process; memory needs GNU time. */
function measure(command, env) {
  const timed = existsSync('/usr/bin/time')
    ? ['/usr/bin/time', '-f', '%M', '-o', `${env.CAMPUS_HOME}/peak`]
    : []
  const [program, ...words] = [...timed, ...command]
  const start = process.hrtime.bigint()
  const done = spawnSync(program, words, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (done.status !== 0) throw new Error(`${command.join(' ')}: ${done.stderr}`)
  return { wall, peak: timed.length > 0 ? Number(readFileSync(`${env.CAMPUS_HOME}/peak`, 'utf8')) : NaN }
}

/** Milliseconds from Enter to the next question of the interview, the middle one of a whole interview. */
async function betweenAnswers(env) {
  const { spawn } = await import('@lydell/node-pty')
  const words = [
    'bin/campus.js',
    'case',
    'new',
    '--type',
    'application-issue',
    '--module',
    'attendance',
    '--portal',
    'local',
  ]
  const terminal = spawn(process.execPath, words, {
    cwd: root,
    env: { ...env, TERM: 'xterm' },
    cols: 80,
    rows: 40,
  })
  let screen = ''
  terminal.onData((data) => (screen += data))
  const waits = []
  for (const [question, keys] of INTERVIEW) {
    const typed = process.hrtime.bigint()
    while (!screen.includes(question)) await new Promise((resolve) => setTimeout(resolve, 0.5))
    waits.push(Number(process.hrtime.bigint() - typed) / 1e6)
    terminal.write(keys)
  }
  terminal.kill('SIGKILL')
  return median(waits.slice(1))
}

const INTERVIEW = [
  ['The problem in one line', 'Attendance does not save the late bus code\r'],
  ['What happened?', 'Nothing is saved when the code is chosen.\r.\r'],
  ['What were you trying', 'Take attendance in the morning\r.\r'],
  ['What should have', 'The code stays, as the article says.\r.\r'],
  ['The exact error', 'no message shown\r.\r'],
  ['Steps that show it', 'Open Attendance\rChoose the code\r.\r'],
  ['Menu path or', 'Attendance > Daily\r'],
  ['Year, school', '26-27, High, 26-27, Main\r'],
  ['Example records', 'personID 48213\r.\r'],
  ['One record, user', 'none found\r'],
  ['How often does', '\r'],
  ['Does somebody else', 'yes\r'],
]

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function compare(command, base, env) {
  const pairs = []
  for (let run = -1; run < RUNS; run += 1) {
    const pair = [measure(command, env), measure(base, env)]
    if (run >= 0) pairs.push(pair)
  }
  return {
    wall: median(pairs.map(([one]) => one.wall)),
    ratio: median(pairs.map(([one, other]) => one.wall / other.wall)),
    peak: median(pairs.map(([one]) => one.peak)) / 1024,
  }
}

const campus = (...words) => [process.execPath, 'bin/campus.js', ...words]
const bare = [process.execPath, '-e', '0']
const home = mkdtempSync(path.join(os.tmpdir(), 'campus-bench-'))
await fill(home)
const { NODE_EXTRA_CA_CERTS, CI, ...clean } = process.env
const env = { ...clean, CAMPUS_HOME: home }
const rows = [
  ['`--version`', campus('--version'), 1.25],
  ['`--help`', campus('--help'), 1.4],
  ['`case list` (50 of 100,000)', campus('case', 'list'), 2.0],
  ['`case list --search` a common word', campus('case', 'list', '--search', 'scores'), null],
  ['`case list --search` a rare word', campus('case', 'list', '--search', '99999'), null],
  ['`case view`', campus('case', 'view', '150000'), 2.0],
  [
    '`case new --file … --json`',
    campus('case', 'new', '--file', 'examples/grade-book.yaml', '--portal', 'local', '--json'),
    2.3,
  ],
]
const lines = rows.map(([name, command, aim]) => {
  const { wall, ratio, peak } = compare(command, bare, env)
  const line = `| ${name} | ${ratio.toFixed(2)}× | ${aim === null ? '-' : `${aim}×`} | ${wall.toFixed(0)} ms | ${peak.toFixed(0)} MiB |`
  process.stdout.write(`${line}\n`)
  return line
})
const more = []
if (existsSync('/usr/bin/gh')) {
  const { ratio } = compare(campus('case', 'list'), ['gh', '--version'], env)
  more.push(`\`case list\` against \`gh --version\`: ${ratio.toFixed(2)}× (aim 1.0×).`)
}
if (existsSync(certificates)) {
  const { ratio } = compare(campus('case', 'list'), bare, { ...env, NODE_EXTRA_CA_CERTS: certificates })
  more.push(`\`case list\` with NODE_EXTRA_CA_CERTS set for both: ${ratio.toFixed(2)}× bare node.`)
}
const checks = spawnSync(
  process.execPath,
  [
    await bundled('checks'),
    path.join(root, 'examples/grade-book.yaml'),
    path.join(home, 'data/portals/local.db'),
  ],
  { encoding: 'utf8' },
)
const { lintPerSecond, prose, worst, similar } = JSON.parse(checks.stdout)
more.push(
  [
    '| check | figure | aim |',
    '|---|---|---|',
    `| forms linted per second on one core | ${lintPerSecond.toFixed(0)} | 1000 |`,
    `| privacy screen, a form over and over | ${prose.toFixed(0)} MB/s | 20 MB/s |`,
    `| privacy screen, the slowest near miss | ${worst.toFixed(0)} MB/s | 20 MB/s |`,
    `| open cases like one, in 100,000, with opening the file | ${similar.toFixed(1)} ms | 30 ms |`,
    `| from an answer to the next question | ${(await betweenAnswers(env)).toFixed(1)} ms | 20 ms |`,
  ].join('\n'),
)
process.stdout.write(`${more.join('\n')}\n`)
const { keepSection } = await import(pathToFileURL(await bundled('results')).href)
keepSection(
  path.join(root, 'bench/RESULTS.md'),
  `# Start-up against bare \`node -e 0\`

Medians of ${RUNS} pairs, whole processes, \`NODE_EXTRA_CA_CERTS\` unset. Machine: ${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores,
${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}, Node ${process.version}. Made by \`npm run bench\`.

| command | ratio | aim | wall | peak memory |
|---|---|---|---|---|
${lines.join('\n')}

${more.join('\n\n')}
`,
)
rmSync(home, { recursive: true, force: true })
