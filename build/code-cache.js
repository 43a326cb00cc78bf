// Keeps what V8 compiles of dist while common commands run, for bin/campus.js. Part of the build: nothing is written when
// campus runs. Without it campus works the same, only slower, so a failure here is told and no more.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const { CACHE, loader } = createRequire(import.meta.url)('../bin/campus.js')

const COMMANDS = [
  ['--version'],
  ['--help'],
  ['case', 'new', '--file', join(root, 'examples', 'grade-book.yaml'), '--json'],
  ['case', 'list'],
  ['case', 'list', '--search', 'grade', '--json'],
  ['case', 'view', '100001'],
  ['case', 'reply', '100001', '--body', 'The same in Sandbox.'],
  ['case', 'close', '100001'],
]

/** Runs the commands in this process; all the code that they needed is compiled then. */
async function warm() {
  const scripts = new Map()
  const load = loader(dist, (name, script) => scripts.set(name, script))
  const { launch } = load('main.cjs')
  for (const words of COMMANDS) {
    process.argv = [process.execPath, 'campus', ...words]
    await launch()
    if (process.exitCode !== 0) throw new Error(`campus ${words.join(' ')} ended with ${process.exitCode}`)
  }
  const folder = mkdtempSync(join(dist, 'compiling-'))
  for (const [name, script] of scripts) writeFileSync(join(folder, name), script.createCachedData())
  // Others than the one who installed it run it, too.
  chmodSync(folder, 0o755)
  renameSync(folder, join(dist, CACHE))
}

function warmInAProcessOfItsOwn() {
  const home = mkdtempSync(join(tmpdir(), 'campus-build-'))
  const { NODE_OPTIONS: _options, CI: _ci, ...variables } = process.env
  const env = { ...variables, CAMPUS_HOME: home, CAMPUS_PORTAL: 'local' }
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--warm'], { env })
  rmSync(home, { recursive: true, force: true })
  if (status !== 0) process.stderr.write(`campus starts slower: its code was not compiled ahead.\n${stderr}`)
}

if (process.argv[2] === '--warm') await warm()
else warmInAProcessOfItsOwn()
