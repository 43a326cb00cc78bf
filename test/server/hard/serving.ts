import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { BINARY } from '../../e2e/campus.ts'

/** A real `campus serve`, in a process of its own. */
export interface Serving {
  child: ChildProcess
  url: string
  port: number
  /** Its standard error so far. */
  told(): string
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

export interface ServingWishes {
  /** As `--database` takes it; the usual one of the home when not given. */
  database?: string
  home: string
  /** Any free one when not given. */
  port?: number
  /** Further words of the command. */
  words?: readonly string[]
}

export async function startServing(wishes: ServingWishes): Promise<Serving> {
  const { database, home, port = 0, words = [] } = wishes
  const where = database === undefined ? [] : ['--database', database]
  const program = [BINARY, 'serve', ...where, '--listen', `127.0.0.1:${port}`, ...words]
  const child = spawn(process.execPath, program, { env: environment(home), stdio: 'pipe' })
  let told = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const at = /listening on (\S+)\)/.exec(told)?.[1]
      if (at !== undefined) resolve(at)
    })
    void ended.then((code) => reject(new Error(`campus serve ended with ${code}: ${told}`)))
  })
  return { child, url, port: Number(new URL(url).port), told: () => told, ended }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** `kill -9`, and the process is gone. */
export async function killed({ child, ended }: Serving): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

export function environment(home: string): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], HOME: home, CAMPUS_HOME: home, LANG: 'C.UTF-8', TZ: 'UTC' }
}
