import { inTime } from '../portal/in-time.ts'
import { NetworkProblem } from '../portal/network-problem.ts'
import type { Outcome, Portal } from '../portal/port.ts'
import { Problem } from '../support/problem.ts'
import type { Entry } from './entry.ts'
import { unpacked, type OutboxFile } from './files.ts'
import { methodOf } from './methods.ts'

export interface Attempting {
  /** With the files in memory, where they are. */
  args?: readonly unknown[]
  /** Somebody waits for something else: a file may take no longer than the rest. */
  strict?: boolean
  /** The key was made for this call: nothing can be there under it. */
  newKey?: boolean
}

/** One attempt at a write, for so long at most. A file that is damaged is a refusal: nothing was sent. */
export async function sendOnce(
  portal: Portal,
  { method, args, key }: Entry,
  read: (file: OutboxFile) => Uint8Array,
  { milliseconds, ...how }: Omit<Attempting, 'strict'> & { milliseconds: number },
): Promise<Outcome<unknown>> {
  let whole: readonly unknown[]
  try {
    whole = how.args ?? unpacked(args, read)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { outcome: 'refused', problem: error }
  }
  const attempt = methodOf(portal, method)(...whole, how.newKey ? { key, fresh: true } : { key })
  return inTime(attempt, milliseconds, () => ({ outcome: 'unknown', key, problem: late() }))
}

/** What a portal has, or why that cannot be known now. */
export async function lookOnce<Found>(
  look: () => Promise<Found>,
  milliseconds: number,
): Promise<{ found: Found } | { problem: Problem }> {
  try {
    const looking = look().then((found) => ({ found }))
    return await inTime<{ found: Found } | { problem: Problem }>(looking, milliseconds, () => ({
      problem: late(),
    }))
  } catch (error) {
    if (error instanceof Problem) return { problem: error }
    throw error
  }
}

function late(): NetworkProblem {
  return new NetworkProblem('perhaps', {
    code: 'no-answer',
    message: 'The portal was asked and did not answer in time.',
    retryable: true,
  })
}
