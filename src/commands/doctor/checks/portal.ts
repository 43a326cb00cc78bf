import { BUILT_IN, refuseUnchosen } from '../../../settings/portal-choice.ts'
import { Problem } from '../../../support/problem.ts'
import { block, hint, ok, warn, type Found } from '../finding.ts'
import { orProblem } from '../or-problem.ts'
import type { Parts } from '../parts.ts'
import { blockOf } from '../run-checks.ts'
import type { Health, ServerSteps } from '../server-steps.ts'
import { isCertificate } from './certificate.ts'
import { notLookedAt } from './not-looked-at.ts'

type Looked = Pick<Parts, 'choice' | 'environment' | 'server' | 'inspection'>

/** Which portal commands use, and whether it answers in a version that this campus understands. */
export async function portal({ choice, environment, server, inspection }: Looked): Promise<Found[]> {
  if (choice instanceof Problem) return notLookedAt()
  const unchosen = unchosenInJob(choice, environment)
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
  const { fault } = server
  if (fault) return fault.code === 'proxy-address' || isCertificate(fault) ? notLookedAt() : [blockOf(fault)]
  const { host } = server.url()
  const found = await server.connection()
  if (found === null) return notLookedAt()
  if (!found.reached) {
    const toldElsewhere = found.party === 'proxy' || isCertificate(found.problem)
    return toldElsewhere ? notLookedAt() : [blockOf(found.problem)]
  }
  const health = await server.health()
  if (health === null) return notLookedAt()
  return health instanceof Problem ? [blockOf(health)] : judged(host, health, version)
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
