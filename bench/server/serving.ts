import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Serving {
  child: ChildProcess
  url: string
  /** MiB: the most there was, and now. */
  memory(): { peak: number; now: number }
  /** Milliseconds of processor that it has used. */
  processor(): number
  stop(): Promise<void>
}

export interface ServeOptions {
  root: string
  home: string
  database: string
  /** A folder for a profile of the processor. */
  profile?: string | undefined
}

/** `campus serve` as people run it, in a process of its own. */
export async function serve({ root, home, database, profile }: ServeOptions): Promise<Serving> {
  const node = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile]
  const words = [join(root, 'bin/campus.js'), 'serve', '--listen', '127.0.0.1:0', '--database', database]
  const env = { PATH: process.env['PATH'], CAMPUS_HOME: home }
  const child = spawn(process.execPath, [...node, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let told = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const at = /listening on (\S+)\)/.exec(told)?.[1]
      if (at !== undefined) resolve(at)
    })
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${told}`)))
  })
  return {
    ...{ child, url },
    memory: () => memoryOf(child.pid),
    processor: () => processorOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function memoryOf(pid: number | undefined): { peak: number; now: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1])
  return { peak: kilobytes('VmHWM') / 1024, now: kilobytes('VmRSS') / 1024 }
}

/** `man 5 proc`: user and system time in hundredths of a second, of all threads. */
function processorOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
