import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of the tests' own. */
export interface Postgres {
  /** `postgres://…/`, to which the name of a database is added. */
  base: string
  /** Stops and starts it again; `immediate` is as a crash. */
  restart(mode: 'fast' | 'immediate'): Promise<void>
  stop(): void
}

const DEBIAN = '/usr/lib/postgresql'

/** The folder of its programs; null where there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
    : []
  const folders = [...versions.reverse(), ...(process.env['PATH'] ?? '').split(':')]
  return (
    folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name)))) ?? null
  )
}

/** Starts one that listens on this computer. It does not run as root, so root starts it as another user. */
export async function startPostgres(): Promise<Postgres> {
  const programs = postgresPrograms()
  if (programs === null) throw new Error('PostgreSQL is needed')
  const folder = mkdtempSync(join(tmpdir(), 'campus-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  const user = userInfo().uid === 0 ? plainUser() : null
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const as = user === null ? [] : ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  // What it starts goes on and would keep a pipe open.
  const how = {
    ...{ cwd: folder, stdio: 'ignore' as const, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } },
  }
  const command = (program: string, words: readonly string[]): [string, string[]] => {
    const [first = '', ...rest] = [...as, join(programs, program), ...words]
    return [first, rest]
  }
  const run = (program: string, ...words: string[]) => void execFileSync(...command(program, words), how)
  const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c fsync=off -c max_connections=200`
  const controlled = (...words: string[]) => ['-D', data, '-w', '-l', join(folder, 'log'), ...words]
  const control = (...words: string[]) => run('pg_ctl', ...controlled(...words))
  run('initdb', '-D', data, '-A', 'trust', '-U', 'campus', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  control('-o', options, 'start')
  return {
    base: `postgres://campus@127.0.0.1:${port}/`,
    restart: async (mode) => {
      const restarting = spawn(...command('pg_ctl', controlled('-o', options, '-m', mode, 'restart')), how)
      const [code] = (await once(restarting, 'exit')) as [number | null]
      if (code !== 0) throw new Error(`pg_ctl restart ended with ${code}`)
    },
    stop: () => {
      control('-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let databases = 0

/** The address of a new database without anything in it. */
export async function newDatabase(base: string): Promise<string> {
  const name = `t${process.pid}_${Date.now()}_${(databases += 1)}`
  await atServer(`${base}postgres`, `CREATE DATABASE ${name}`)
  return `${base}${name}`
}

const free: string[] = []

/** The address of a database that is as new. Making one takes long, so it is emptied for the next test. */
export async function borrowDatabase(base: string): Promise<{ url: string; giveBack(): Promise<void> }> {
  const url = free.pop() ?? (await newDatabase(base))
  return {
    url,
    giveBack: async () => {
      await atServer(url, EMPTY)
      free.push(url)
    },
  }
}

/** Whoever still uses it is cut off first. */
const EMPTY = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  DO $$ BEGIN
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
             FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'campus_schema');
  END $$`

async function atServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function plainUser(): { uid: number; gid: number } {
  const id = (flag: string, name: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const name = id('-u', 'postgres').status === 0 ? 'postgres' : 'nobody'
  return { uid: Number(id('-u', name).stdout), gid: Number(id('-g', name).stdout) }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
