import { readTextFile } from '../../../settings/files.ts'
import type { Paths } from '../../../settings/types.ts'
import { Problem } from '../../../support/problem.ts'
import { block, hint, ok, warn, type Found } from '../finding.ts'
import type { ServerSteps } from '../server-steps.ts'
import { notLookedAt, notNeeded } from './not-looked-at.ts'

/** As the shipped rules have it. */
const USUAL_SECONDS = 60
const MEGABYTE = 1_048_576
const REMEDY = 'Let the computer set its clock by the network (NTP), then try again.'

/** The clock of this computer beside the server’s: proofs of a sign-in that seem old or early are refused. */
export async function clock(server: ServerSteps | null, paths: Pick<Paths, 'portalRules'>): Promise<Found[]> {
  if (server === null) return notNeeded()
  const health = await server.health()
  if (health === null || health instanceof Problem) return notLookedAt()
  const { ahead } = health
  if (ahead === null)
    return [
      hint(
        'clock-unknown',
        'The server tells no time to compare with.',
        'Look at the clock of this computer yourself.',
      ),
    ]
  const most = secondsOf(paths.portalRules(server.name))
  const off = Math.abs(ahead)
  if (off <= 2) return [ok('clock', 'The clock of this computer and that of the server agree.')]
  const said = `The clock of this computer is ${lengthOf(off)} ${ahead > 0 ? 'ahead of' : 'behind'} the server’s`
  if (off > most) return [block('clock-off', `${said}; signing in fails beyond ${most} seconds.`, REMEDY)]
  return [
    off > most / 2 ? warn('clock-drifts', `${said}.`, REMEDY) : ok('clock', `${said}, which does no harm.`),
  ]
}

/** What the desk’s own rules allow, as it told them last. */
function secondsOf(file: string): number {
  try {
    const kept = JSON.parse(readTextFile(file, MEGABYTE)) as {
      catalog?: { signIn?: { proofSeconds?: unknown } }
    }
    const seconds = kept.catalog?.signIn?.proofSeconds
    return typeof seconds === 'number' ? seconds : USUAL_SECONDS
  } catch {
    return USUAL_SECONDS
  }
}

function lengthOf(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`
}
