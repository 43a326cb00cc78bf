import { Problem } from '../../support/problem.ts'
import { readDuration } from '../../support/time/duration.ts'

/** How long to wait, in milliseconds, and how much to take, in bytes. */
export interface Limits {
  /** For a connection, its encryption included; a proxy before it has the same again. */
  connect: number
  /** For the beginning of the answer, counted from the last byte that could be sent. */
  headers: number
  /** Between two parts of an answer. */
  idle: number
  /** For all of it; of a file that is read only until it begins to come. */
  whole: number
  /** The same for a file that is sent, which may be long. */
  file: number
  /** Of an answer that is kept in memory. */
  body: number
}

export const LIMITS: Limits = {
  connect: 10_000,
  headers: 30_000,
  idle: 30_000,
  whole: 60_000,
  file: 3_600_000,
  body: 32 * 2 ** 20,
}

/** The usual limits, with the one of `CAMPUS_NETWORK_TIMEOUT`. None of them is longer than that. */
export function limitsFor(timeout: string | undefined, usual: Limits = LIMITS): Limits {
  if (timeout === undefined) return usual
  const read = readDuration(timeout)
  if (!read.ok || read.ms === 0) {
    throw new Problem('usage', {
      code: 'network-timeout',
      message: `CAMPUS_NETWORK_TIMEOUT: ${read.ok ? 'no time at all is too short.' : read.message}`,
      hint: read.ok ? 'Set it to 30s or 2m, for example.' : read.hint,
    })
  }
  const whole = Math.min(read.ms, 2 ** 31 - 1)
  const most = (usually: number): number => Math.min(usually, whole)
  return {
    ...usual,
    whole,
    file: most(usual.file),
    connect: most(usual.connect),
    headers: most(usual.headers),
    idle: most(usual.idle),
  }
}
