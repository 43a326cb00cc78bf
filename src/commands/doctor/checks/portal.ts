import { BUILT_IN, refuseUnchosen } from '../../../settings/portal-choice.ts'
import { Problem } from '../../../support/problem.ts'
import { block, hint, ok, warn, type Found } from '../finding.ts'
import { orProblem } from '../or-problem.ts'
import type { Parts } from '../parts.ts'
import { blockOf } from '../run-checks.ts'
import type { Health, ServerSteps } from '../server-steps.ts'
import type { TrackerSteps } from '../tracker-steps.ts'
import type { Way } from '../way.ts'
import { isCertificate } from './certificate.ts'
import { notLookedAt } from './not-looked-at.ts'

type Looked = Pick<Parts, 'choice' | 'environment' | 'server' | 'tracker' | 'inspection'>

/** Which portal commands use, and whether it answers in a version that this campus understands. */
export async function portal({ choice, environment, server, tracker, inspection }: Looked): Promise<Found[]> {
  if (choice instanceof Problem) return notLookedAt()
  const unchosen = unchosenInJob(choice, environment)
  if (tracker !== null) return [...(await trackerAnswers(tracker)), ...unchosen]
  if (server === null) {
    const built = Object.hasOwn(BUILT_IN, choice.name) ? ', built in' : ''
    const where =
      choice.settings.kind === 'handoff'
        ? 'campus hands over, and keeps its record here'
        : 'kept on this computer'
    return [ok('portal', `“${choice.name}” (${choice.settings.kind}${built}): ${where}.`), ...unchosen]
  }
  return [...(await answers(server, inspection.version)), ...unchosen]
}

async function answers(server: ServerSteps, version: string): Promise<Found[]> {
  const unreached = await notReached(server)
  if (unreached !== null) return unreached
  const health = await server.health()
  if (health === null) return notLookedAt()
  return health instanceof Problem ? [blockOf(health)] : judged(server.url().host, health, version)
}

async function trackerAnswers(tracker: TrackerSteps): Promise<Found[]> {
  const unreached = await notReached(tracker)
  if (unreached !== null) return unreached
  const problem = await tracker.answers()
  if (problem) return [blockOf(problem)]
  return [
    ok(
      'portal',
      `${tracker.url().host} answers: a Request Tracker. What it has: campus portal check ${tracker.name}`,
    ),
  ]
}

/** What stands in the way, told here or by the check whose it is; null where something answers. */
async function notReached(way: Way): Promise<Found[] | null> {
  const { fault } = way
  if (fault) return fault.code === 'proxy-address' || isCertificate(fault) ? notLookedAt() : [blockOf(fault)]
  const found = await way.connection()
  if (found === null) return notLookedAt()
  if (found.reached) return null
  return found.party === 'proxy' || isCertificate(found.problem) ? notLookedAt() : [blockOf(found.problem)]
}

function judged(host: string, { speaks, ready, version: there }: Health, here: string): Found[] {
  if (!speaks) {
    return [
      block(
        'no-api',
        `What answers at ${host} has no calls that this campus knows.`,
        'Check the address (`campus portal show`); else the server is older or newer than this campus: bring both to one version.',
      ),
    ]
  }
  const said = `${host} answers: campus ${there ?? 'of an unknown version'}, API version 1`
  return [
    there === here
      ? ok('portal', `${said}.`)
      : hint(
          'other-version',
          `${said}; here it is ${here}.`,
          'Works as long as both know the API; bring the older one up to date.',
        ),
    ...(ready
      ? []
      : [
          warn(
            'not-ready',
            `The database of ${host} does not answer.`,
            'Tell the people who run the portal; try again in some minutes.',
          ),
        ]),
  ]
}

function unchosenInJob(
  choice: Exclude<Parts['choice'], Problem>,
  environment: Parts['environment'],
): Found[] {
  const refusal = orProblem(() => refuseUnchosen(choice, environment))
  return refusal instanceof Problem ? [warn(refusal.code, refusal.message, refusal.hint ?? '')] : []
}
