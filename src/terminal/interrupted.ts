import fs from 'node:fs'
import { Problem } from '../support/problem.ts'
import { isTerminal } from './screen.ts'

/** Somebody pressed Ctrl-C, left with Ctrl-D, closed the terminal, or ended the program from elsewhere. */
export function interrupted(cause?: unknown): Problem {
  return new Problem('interrupted', { code: 'interrupted', message: 'Interrupted.', cause })
}

/** While a person is waited for. */
export interface Watch {
  /** Aborted at the end of waiting: by a signal to the process, or by `end`. */
  signal: AbortSignal
  end(): void
  stop(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Turns what would kill the process in the middle of a prompt into an abort: signals, and echoes nobody can read. */
export function watchForEnd(): Watch {
  const ended = new AbortController()
  const end = (): void => {
    if (ended.signal.aborted) return
    outliveTerminal()
    ended.abort()
  }
  for (const name of SIGNALS) process.on(name, end)
  process.stderr.on('error', end)
  return {
    signal: ended.signal,
    end,
    stop() {
      for (const name of SIGNALS) process.off(name, end)
      process.stderr.off('error', end)
    },
  }
}

/**
 * Lets the program end in its own way when its window was closed: the shell and the system both send SIGHUP, reads and
 * writes fail from now on, and Node aborts at exit over a terminal that cannot be reset.
 */
function outliveTerminal(): void {
  process.on('SIGHUP', ignore)
  // The line interface of a prompt listens as well, and throws what it hears.
  process.stdin.removeAllListeners('error').on('error', ignore)
  process.stderr.on('error', ignore)
  process.once('exit', () => [0, 1, 2].filter(isGone).forEach((descriptor) => fs.closeSync(descriptor)))
}

function isGone(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice() && !isTerminal(descriptor)
  } catch {
    return false
  }
}

const ignore = (): void => undefined
