// Keeps what V8 compiles of dist while common commands run, for bin/campus.js. Part of the build: nothing is written when
// campus runs. Without it campus works the same, only slower, so a failure here is told and no more.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'

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
  // Set when the network is used (src/portals/http/parser.ts); what is compiled under other flags is refused.
  v8.setFlagsFromString = () => undefined
  const scripts = new Map()
  const load = loader(dist, (name, script) => scripts.set(name, script))
  const { launch } = load('main.cjs')
  const run = async (words) => {
    process.argv = [process.execPath, 'campus', ...words]
    await launch()
    if (process.exitCode !== 0) throw new Error(`campus ${words.join(' ')} ended with ${process.exitCode}`)
  }
  for (const words of COMMANDS) await run(words)
  await overTheNetwork(run)
  await overATracker(run)
  const folder = mkdtempSync(join(dist, 'compiling-'))
  for (const [name, script] of scripts) writeFileSync(join(folder, name), script.createCachedData())
  // Others than the one who installed it run it, too.
  chmodSync(folder, 0o755)
  rmSync(join(dist, CACHE), { recursive: true, force: true })
  renameSync(folder, join(dist, CACHE))
}

/** Lists cases of something that answers as a team's server does, with what this portal has. */
async function overTheNetwork(run) {
  const { items } = toldBy('case', 'list', '--json')
  const { warnings: _warnings, ...rules } = toldBy('catalog', 'show', '--json')
  const server = createServer((request, response) => {
    const isRules = request.url === '/v1/catalog'
    const isKnown = isRules && request.headers['if-none-match'] !== undefined
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/json', etag: '"1"' })
    response.end(isKnown ? '' : JSON.stringify(isRules ? rules : { items, nextCursor: null }))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  await run(['portal', 'add', 'team', '--url', `http://127.0.0.1:${server.address().port}`])
  // The rules come with the first call and are known from then on. A token is read once.
  for (const words of [
    ['case', 'list'],
    ['case', 'list', '--json'],
  ]) {
    Object.assign(process.env, { CAMPUS_PORTAL: 'team', CAMPUS_TOKEN: `cmp_${'0'.repeat(43)}` })
    await run(words)
  }
  server.close()
}

/** What is done with a Request Tracker, before something that answers as one does. */
async function overATracker(run) {
  const at = '2026-11-02T15:00:00Z'
  const ticket = {
    id: '1',
    Status: 'new',
    Subject: 'x',
    Created: at,
    LastUpdated: at,
    Priority: '50',
    CustomFields: [],
  }
  const user = { id: 'ann', Name: 'ann', EmailAddress: 'ann@x.example' }
  const rows = (...items) => ({ items, count: items.length })
  let status = 'new'
  const answerTo = (method, path) => {
    if (method !== 'GET') return method === 'PUT' ? [(status = 'resolved')] : { id: '1', type: 'ticket' }
    if (path.startsWith('/user/')) return user
    if (path.startsWith('/ticket/1/history'))
      return rows({ id: '7', Type: 'Create', Creator: user, Created: at })
    if (path.startsWith('/ticket/1/')) return rows()
    const now = { ...ticket, Status: status, Requestor: [user] }
    return path.startsWith('/ticket/1') ? { ...now, _hyperlinks: [] } : rows(now)
  }
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json', etag: '"7"', connection: 'close' })
    response.end(JSON.stringify(answerTo(request.method, request.url.replace('/REST/2.0', ''))))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const file = join(process.env.CAMPUS_HOME, 'config', 'settings.json')
  const settings = JSON.parse(readFileSync(file, 'utf8'))
  const mapping = {
    queue: 'General',
    fields: {},
    statuses: { new: 'new', resolved: 'closed' },
    priorities: { normal: 50 },
  }
  const url = `http://127.0.0.1:${server.address().port}`
  settings.portals.desk = { kind: 'request-tracker', catalog: 'district-help-desk', url, mapping }
  writeFileSync(file, JSON.stringify(settings))
  const words = ['--type', 'question', '--module', 'attendance', '--subject', 'Where are late arrivals?']
  Object.assign(process.env, { CAMPUS_PORTAL: 'desk' })
  for (const command of [
    ['case', 'list'],
    ['case', 'view', '1'],
    ['case', 'new', ...words, '--description', 'The report of them.', '--override', 'It is only a question.'],
    ['case', 'reply', '1', '--body', 'Any news?'],
    ['case', 'close', '1'],
  ]) {
    process.env.CAMPUS_TOKEN = `1-1-${'0'.repeat(32)}`
    await run(command)
  }
  server.close()
}

function toldBy(...words) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin', 'campus.js'), ...words], {
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
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
