import { Problem } from '../../support/problem.ts'
import { block, warn, type DoctorFinding, type Found } from './finding.ts'

/** One row of the table. It is given what it looks at, and answers what it found. */
export interface Check<Parts> {
  name: string
  run(parts: Parts): Found[] | Promise<Found[]>
}

interface Running {
  /** Milliseconds for one check, whatever it waits for. */
  limit: number
  /** Is told which are still running. */
  told(running: readonly string[]): void
}

/** Runs all at the same time; answers in the order of the table. What fails or hangs is a finding like others. */
export async function runChecks<Parts>(
  checks: readonly Check<Parts>[],
  parts: Parts,
  { limit, told }: Running,
): Promise<DoctorFinding[]> {
  const running = new Set(checks.map(({ name }) => name))
  told([...running])
  const found = await Promise.all(
    checks.map(async ({ name, run }) => {
      const findings = await bounded(async () => run(parts), limit)
      running.delete(name)
      told([...running])
      return findings.map((finding) => ({ check: name, ...finding }))
    }),
  )
  return found.flat()
}

async function bounded(work: () => Promise<Found[]>, limit: number): Promise<Found[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Found[]>((resolve) => {
    timer = setTimeout(() => resolve([tooSlow(limit)]), limit)
  })
  try {
    return await Promise.race([work(), late])
  } catch (error) {
    return [error instanceof Problem ? blockOf(error) : failed(error)]
  } finally {
    clearTimeout(timer)
  }
}

/** A refusal as a finding. */
export function blockOf({ code, message, hint }: Problem): Found {
  return block(code, message, hint ?? 'Try again; if it stays, look at the lines above.')
}

function tooSlow(limit: number): Found {
  const seconds = Math.round(limit / 1000)
  return warn(
    'too-slow',
    `This was not known within ${seconds} seconds.`,
    'Try again when the computer or the network is less busy.',
  )
}

/** Of a defect the kind, never its words: they may hold anything. */
function failed(error: unknown): Found {
  const kind = error instanceof Error ? error.name : typeof error
  return warn('check-failed', `This check failed in a way it should not (${kind}).`, 'Please report it.')
}
