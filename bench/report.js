// `campus report` over 100,000 cases, whole processes against bare `node -e 0`, taken in turn so that a drifting machine
// cancels out. Prints a table and keeps it in bench/RESULTS.md. Nothing here passes or fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const RUNS = 5
const CASES = 100_000
const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'node_modules', '.cache', 'campus-bench')

/** A program of this folder as a file that every Node can run. */
async function bundled(name) {
  mkdirSync(folder, { recursive: true })
  const external = ['@photostructure/sqlite']
  const bundle = await rolldown({
    input: path.join(root, `bench/${name}.ts`),
    platform: 'node',
    external,
    logLevel: 'silent',
  })
  await bundle.write({ dir: folder, entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[name].mjs` })
  return path.join(folder, `${name}.mjs`)
}

/** Wall and processor milliseconds and peak memory (MiB) of one process; all but the wall needs GNU time. */
function measure(command) {
  const told = path.join(home, 'told')
  const timed = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%U %S %M', '-o', told] : []
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
  const [user = NaN, system = NaN, peak = NaN] =
    timed.length > 0 ? readFileSync(told, 'utf8').trim().split(' ').map(Number) : []
  return { wall, processor: (user + system) * 1000, peak: peak / 1024 }
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function compare(command) {
  const pairs = []
  for (let run = -1; run < RUNS; run += 1) {
    const pair = [measure(command), measure([process.execPath, '-e', '0'])]
    if (run >= 0) pairs.push(pair)
  }
  const of = (what) => median(pairs.map(([one]) => one[what]))
  const ratio = median(pairs.map(([one, bare]) => one.wall / bare.wall))
  return {
    ratio,
    wall: of('wall'),
    least: Math.min(...pairs.map(([one]) => one.wall)),
    processor: of('processor'),
    peak: of('peak'),
  }
}

const home = mkdtempSync(path.join(os.tmpdir(), 'campus-bench-'))
const { NODE_EXTRA_CA_CERTS, CI, ...clean } = process.env
const env = { ...clean, CAMPUS_HOME: home }
const [load] = os.loadavg()
mkdirSync(path.join(home, 'data/portals'), { recursive: true })
const database = path.join(home, 'data/portals/local.db')
const filled = spawnSync(process.execPath, [await bundled('fill'), database, String(CASES)], {
  stdio: 'inherit',
})
if (filled.status !== 0) throw new Error('the portal could not be filled')

const page = path.join(home, 'report.html')
const calls = [
  ['`report volume`', ['volume']],
  ['`report ageing`', ['ageing']],
  ['`report waiting`', ['waiting']],
  ['`report response`', ['response']],
  ['`report training`', ['training']],
  ['`report` (all five)', []],
  ['`report --html FILE --force`', ['--html', page, '--force']],
]
const lines = calls.map(([name, words]) => {
  const { ratio, wall, least, processor, peak } = compare([
    process.execPath,
    'bin/campus.js',
    'report',
    ...words,
  ])
  const line = `| ${name} | ${ratio.toFixed(1)}× | ${wall.toFixed(0)} ms | ${least.toFixed(0)} ms | ${processor.toFixed(0)} ms | ${peak.toFixed(0)} MiB |`
  process.stdout.write(`${line}\n`)
  return line
})
const { keepSection } = await import(pathToFileURL(await bundled('results')).href)
keepSection(
  path.join(root, 'bench/RESULTS.md'),
  `# Reports over 100,000 cases

Medians of ${RUNS} pairs with bare \`node -e 0\`, whole processes, the embedded portal. Aim: under 2000 ms.
Machine: ${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}; its load before: ${load.toFixed(1)}. Made by \`npm run bench:report\`.

| command | against bare node | wall | quickest | processor | peak memory |
|---|---|---|---|---|---|
${lines.join('\n')}
`,
)
rmSync(home, { recursive: true, force: true })
