import { spawn } from 'node:child_process'
import type { Done } from '../desktop.ts'

export interface Command {
  program: string
  args: readonly string[]
}

export interface Start extends Command {
  input?: Uint8Array | string
  /** Milliseconds after which nobody waits any longer. */
  patience: number
  /** What is meant when the program is still running then. */
  running: 'done' | 'failed'
}

const NOT_THERE = 'could not be started'

/**
 * Starts a program that talks to nobody here. It gets no output of ours to hold open, for clipboard programs stay in
 * the background, and it never keeps campus alive.
 */
export function start({ program, args, input, patience, running }: Start): Promise<Done> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      detached: true,
      windowsHide: true,
    })
    const timer = setTimeout(() => {
      if (running === 'failed') child.kill()
      settle(running === 'done' ? { done: true } : { done: false, reason: `${program} did not answer` })
    }, patience)
    const settle = (done: Done): void => {
      clearTimeout(timer)
      child.stdin?.destroy()
      child.unref()
      resolve(done)
    }
    child.on('error', () => settle({ done: false, reason: `${program} ${NOT_THERE}` }))
    child.on('exit', (code) =>
      settle(code === 0 ? { done: true } : { done: false, reason: `${program} failed` }),
    )
    // A program that went away without reading says so by its exit code.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** The first that works, else why not: a program that failed tells more than one that is not there. */
export async function firstThatWorks(starts: readonly Start[], nothing: string): Promise<Done> {
  let reason = nothing
  for (const each of starts) {
    const tried = await start(each)
    if (tried.done) return tried
    if (!tried.reason.endsWith(NOT_THERE)) reason = tried.reason
  }
  return { done: false, reason }
}
