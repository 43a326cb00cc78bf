import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Request Tracker of the tests' own. */
export interface Tracker {
  url: string
  /** By the name of the user. */
  tokens: Record<'root' | 'ann' | 'tom' | 'dan', string>
  stop(): Promise<void>
}

const SERVER = '/usr/share/request-tracker5/libexec/rt-server'
const SETUP = '/usr/sbin/rt-setup-database-5'
const SECOND = 1000

/** Whether Debian's packages of Request Tracker 5 are there, with what runs it on its own. */
export function hasTracker(): boolean {
  if (![SERVER, SETUP].every((file) => existsSync(file))) return false
  try {
    execFileSync('perl', ['-MStarlet', '-MDBD::SQLite', '-e1'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Makes one in a folder of its own and starts it. Nothing of it is outside that folder. */
export async function startTracker(data = join(import.meta.dirname, 'initialdata.pl')): Promise<Tracker> {
  const folder = mkdtempSync(join(tmpdir(), 'campus-rt-'))
  const port = await freePort()
  const tokens = join(folder, 'tokens')
  for (const name of ['var', 'mason', 'sessions', 'no-more-settings', 'gpg']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'RT_SiteConfig.pm'), siteConfig(folder, port))
  const env = {
    ...{ PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8', CAMPUS_TEST_TOKENS: tokens },
    RT_SITE_CONFIG: join(folder, 'RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: join(folder, 'no-more-settings'),
  }
  const setUp = (...words: string[]) =>
    execFileSync('perl', [SETUP, ...words], { env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  setUp('--action', 'init', '--force')
  setUp('--action', 'insert', '--force', '--datafile', data)
  const words = ['--host', '127.0.0.1', '--port', String(port), '--max-workers', '3']
  // A group of its own, so that its workers end with it.
  const server = spawn('perl', [SERVER, ...words, '--max-reqs-per-child', '100000'], {
    ...{ env, cwd: folder, detached: true, stdio: 'ignore' },
  })
  const tracker: Tracker = {
    url: `http://127.0.0.1:${port}`,
    tokens: Object.fromEntries(
      readFileSync(tokens, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(' ')),
    ) as Tracker['tokens'],
    stop: () => stopped(server, folder),
  }
  await answering(tracker, server)
  return tracker
}

/** Settings in the language of the server. Its own zone is not UTC, and it sends no mail. */
function siteConfig(folder: string, port: number): string {
  const set = (name: string, value: string | number) => `Set($${name}, ${JSON.stringify(value)});`
  return [
    `$RT::VarPath = '${folder}/var'; $RT::MasonDataDir = '${folder}/mason'; $RT::MasonSessionDir = '${folder}/sessions';`,
    ...[set('rtname', 'tests'), set('Organization', 'tests'), set('Timezone', 'America/New_York')],
    ...[set('WebDomain', '127.0.0.1'), set('WebPort', port), set('WebPath', '')],
    ...[set('DatabaseType', 'SQLite'), set('DatabaseName', `${folder}/rt.sqlite`)],
    ...[set('DatabaseAdmin', ''), set('DatabaseUser', ''), set('DatabasePassword', '')],
    ...[set('CorrespondAddress', 'desk@tests.example'), set('CommentAddress', 'notes@tests.example')],
    ...[set('BcryptCost', 4), set('LogToSTDERR', 'critical'), 'Set($LogToSyslog, undef);'],
    'Set(%GnuPG, Enable => 0); Set(%SMIME, Enable => 0);',
    'Set(%FullTextSearch, Enable => 1, Indexed => 0);',
    'Set($MailCommand, sub { return 1 });',
    `Set(%Lifecycles, vendor => {
       initial => ['new'], active => ['open', 'with the vendor'], inactive => ['resolved', 'deleted'],
       defaults => { on_create => 'new' }, rights => { '* -> *' => 'ModifyTicket' },
       transitions => {
         '' => ['new', 'open'], new => ['open', 'with the vendor', 'resolved'], open => ['with the vendor', 'resolved'],
         'with the vendor' => ['open'], resolved => ['open'], deleted => [] } });`,
    '1;',
  ].join('\n')
}

async function answering({ url, tokens }: Tracker, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60 * SECOND
  while (Date.now() < deadline && server.exitCode === null) {
    try {
      const answer = await fetch(`${url}/REST/2.0/rt`, { headers: { authorization: `token ${tokens.root}` } })
      if (answer.ok) return
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the Request Tracker of the tests does not answer')
}

async function stopped(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  if (server.exitCode === null && server.pid !== undefined) {
    process.kill(-server.pid, 'SIGKILL')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
