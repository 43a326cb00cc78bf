import { spawn, type ChildProcess } from 'node:child_process'

/** A program that looks whether something works. */
export interface Probe {
  program: string
  args: readonly string[]
  /** Milliseconds after which it is ended and counts as failed. */
  limit: number
  /** Ends it at once. */
  signal: AbortSignal
}

export type Probed =
  | { started: false; reason: string }
  | {
      started: true
      ok: boolean
      how: { exit: number } | { signal: string } | 'too-late' | 'stopped'
      /** The end of what it printed, both streams as they came. */
      output: string
    }

/** Between being asked to end and being made to, in milliseconds. */
const PATIENCE = 2000
const LAST_WORDS = 300
const OUTPUT_CHARACTERS = 2000
/** Windows has no groups of processes. */
const GROUPS = process.platform !== 'win32'

/** Runs a probe to its end; it never outlives its limit or the signal, nor does anything that it started. */
export function runProbe({ program, args, limit, signal }: Probe): Promise<Probed> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: GROUPS,
      windowsHide: true,
    })
    let output = ''
    let why: 'too-late' | 'stopped' | null = null
    let last: NodeJS.Timeout | undefined
    const end = (reason: 'too-late' | 'stopped'): void => {
      why ??= reason
      kill(child, 'SIGTERM')
      last ??= setTimeout(() => kill(child, 'SIGKILL'), PATIENCE)
    }
    const stop = (): void => end('stopped')
    const timer = setTimeout(() => end('too-late'), limit)
    const settle = (probed: Probed): void => {
      clearTimeout(timer)
      clearTimeout(last)
      signal.removeEventListener('abort', stop)
      child.stdout.destroy()
      child.stderr.destroy()
      resolve(probed)
    }
    const keep = (part: Buffer): void => void (output = (output + part.toString()).slice(-OUTPUT_CHARACTERS))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error: NodeJS.ErrnoException) =>
      settle({
        started: false,
        reason: error.code === 'ENOENT' ? 'was not found' : `failed (${error.code ?? '?'})`,
      }),
    )
    child.on('exit', (code, killedBy) => {
      if (GROUPS) kill(child, 'SIGKILL')
      const over = (): void =>
        settle({
          started: true,
          ok: why === null && code === 0,
          how: why ?? (killedBy === null ? { exit: code ?? 1 } : { signal: killedBy }),
          output: output.trim(),
        })
      // Its last words are on their way; something that left its group may hold the streams open for ever.
      child.on('close', over)
      clearTimeout(last)
      last = setTimeout(over, LAST_WORDS)
    })
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** The program and what it started; what is gone already is as it should be. */
function kill(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    if (GROUPS) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // Nothing of it runs any more.
  }
}
