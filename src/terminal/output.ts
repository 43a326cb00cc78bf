import fs from 'node:fs'
import { Problem } from '../support/problem.ts'

const RETRY_MS = 3

/**
 * Writes text to a descriptor, all of it, before it comes back. Goes around `process.stdout`, whose set-up costs
 * milliseconds. When the reader has gone (`| head`) this and every later text is dropped; other failures throw.
 */
export function writerTo(descriptor: number): (text: string) => void {
  let open = true
  return (text) => {
    if (open) open = writeAll(descriptor, Buffer.from(text, 'utf8'))
  }
}

/** Standard output: a failure is told, since the result did not arrive. */
export function resultWriter(): (text: string) => void {
  const write = writerTo(1)
  return (text) => {
    try {
      write(text)
    } catch (error) {
      throw outputProblem(error)
    }
  }
}

/** Standard error: there is nobody left to tell of a failure. */
export function noteWriter(): (text: string) => void {
  const write = writerTo(2)
  return (text) => {
    try {
      write(text)
    } catch {
      return
    }
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  for (let written = 0; written < bytes.length;) {
    try {
      written += fs.writeSync(descriptor, bytes, written)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EPIPE' || code === 'ECONNRESET') return false
      if (code !== 'EAGAIN') throw error
      // A pipe that another process made non-blocking is full: wait for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
  return true
}

/** Not retryable: the result is told after a write was done, and a second call could do it twice. */
function outputProblem(error: unknown): Problem {
  const code = codeOf(error)
  const because = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : code
  return new Problem('unsettled', {
    code: 'output-failed',
    message: `The result could not be written to standard output (${because}). What was asked for may have been done.`,
    hint: 'Look before you repeat it (campus case list), and check where standard output goes.',
    cause: error,
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
