import { Problem } from '../../../support/problem.ts'
import { DAY } from '../../../support/time/calendar.ts'
import { count } from '../../../support/time/words.ts'
import { block, hint, ok, warn, type Found } from '../finding.ts'
import { problemOf } from '../or-problem.ts'
import type { Parts } from '../parts.ts'
import type { ServerLine } from '../inspection.ts'
import { blockOf } from '../run-checks.ts'
import type { ServerSteps } from '../server-steps.ts'
import type { TrackerSteps } from '../tracker-steps.ts'
import { notLookedAt } from './not-looked-at.ts'

type Me = Awaited<ReturnType<typeof askMe>>
type Looked = Pick<Parts, 'server' | 'tracker' | 'inspection' | 'globals' | 'clock'>

const SOON = 14 * DAY

/** What calls are made with, where it comes from, and until when it is good. Nothing of who it is. */
export async function signIn({ server, tracker, inspection, globals, clock }: Looked): Promise<Found[]> {
  const job = (await inspection.jobToken()) !== null
  if (tracker !== null) return trackerToken(tracker, job ? jobSource(globals.tokenFile) : OWN_TOKEN)
  if (server === null) return [ok('not-needed', 'Not needed: nobody signs in to this portal.')]
  const source = job ? [jobSource(globals.tokenFile)] : deviceSource(server)
  const health = await server.health()
  if (health === null || health instanceof Problem) return [...source, ...notLookedAt()]
  const line = await server.line()
  try {
    const me = await askMe(line)
    return [...source, ...(job ? endOfJob(me, clock.now()) : await endOfToken(line)), ...rolesOf(me)]
  } catch (error) {
    return [...source, refused(problemOf(error), server, job)]
  }
}

const OWN_TOKEN = ok('own-token', 'Calls are made with a token of one’s own, which the keychain holds.')

/** Request Tracker does not tell when a token ends. */
async function trackerToken(tracker: TrackerSteps, source: Found): Promise<Found[]> {
  if ((await tracker.answers()) !== null) return [source, ...notLookedAt()]
  const problem = await tracker.taken()
  return [source, problem === null ? ok('token', 'Request Tracker takes the token.') : blockOf(problem)]
}

function jobSource(file: string | undefined): Found {
  const from = file === undefined ? 'CAMPUS_TOKEN' : '--token-file'
  return ok('job-token', `Calls are made with the token of a job, from ${from}; it outranks a sign-in.`)
}

function deviceSource({ signedIn, name }: ServerSteps): Found[] {
  if (signedIn) return [ok('device', 'Calls are made with the key of this device, which the keychain holds.')]
  const remedy = `campus auth login --portal ${name}`
  return [warn('nobody-yet', 'The settings know of no sign-in from this computer.', remedy)]
}

function askMe({ calls }: ServerLine) {
  return calls.ask('me')
}

function endOfJob({ token }: Me, now: Date): Found[] {
  const end = token?.expiresAt
  if (end === undefined)
    return [
      hint(
        'end-unknown',
        'The server does not tell when the token ends.',
        'Whoever made it sees it: campus auth token list',
      ),
    ]
  const left = Date.parse(end) - now.getTime()
  const said = `The token ends ${end.slice(0, 10)}, in ${count(Math.max(0, Math.floor(left / DAY)), 'day')}.`
  return [
    left < SOON
      ? warn('token-ends', said, 'Make another one in time: campus auth token create')
      : ok('token-end', said),
  ]
}

async function endOfToken({ tokenEnds }: ServerLine): Promise<Found[]> {
  const end = await tokenEnds()
  return end === null
    ? []
    : [ok('token-end', `Signed in; the token of the last minutes ends ${end} and is renewed by itself.`)]
}

function rolesOf({ desk, memberships }: Me): Found[] {
  const roles = [...new Set(memberships.map(({ role }) => wordOf(role)))]
  const districts = count(memberships.length, 'district')
  if (desk) return [ok('role', 'The desk of this portal.')]
  if (memberships.length > 0)
    return [ok('role', `On the list of contacts of ${districts}: ${roles.join(', ')}.`)]
  return [
    warn(
      'no-role',
      'Signed in, and on no list of contacts.',
      'Ask a contact of your district: campus contacts add',
    ),
  ]
}

/** A word that a server says, where it is one; else it could be anything. */
function wordOf(told: string): string {
  return /^[a-z][a-z0-9-]{0,39}$/.test(told) ? told : 'of a name of its own'
}

/** The server’s own words are not shown: they may name somebody. */
function refused({ code, kind, message, hint: told }: Problem, { name }: ServerSteps, job: boolean): Found {
  const again = job
    ? 'A contact makes another one: campus auth token create'
    : `Sign in again: campus auth login --portal ${name}`
  if (code === 'not-signed-in') return block(code, message, told ?? again)
  if (code === 'keychain-unavailable')
    return hint(code, 'Not looked at: the keychain does not answer.', 'See keychain above.')
  if (kind === 'sign-in')
    return block(wordOf(code), `The server refuses the sign-in (${wordOf(code)}).`, again)
  return block(
    code,
    `The server does not tell who one is (${wordOf(code)}).`,
    'Try again in a moment; if it stays, tell the people who run the portal.',
  )
}
