import { isIP } from 'node:net'
import type { HttpAnswer } from '../../portals/http/answer.ts'
import { LIMITS, type Limits } from '../../portals/http/limits.ts'
import { openHttp } from '../../portals/http/http.ts'
import { look, type Look } from '../../portals/http/look.ts'
import { readOrigin } from '../../portals/http/origin.ts'
import { proxyFor } from '../../portals/http/proxy.ts'
import type { PortalChoice } from '../../settings/portal-choice.ts'
import type { Environment, ServerSettings } from '../../settings/types.ts'
import type { Clock } from '../../support/clock.ts'
import { once } from '../../support/once.ts'
import { Problem } from '../../support/problem.ts'
import type { Addresses } from './child.ts'
import { answerOf, type NoAnswer } from './in-child.ts'
import type { Inspection, ServerLine } from './inspection.ts'
import { orProblem, problemOf } from './or-problem.ts'

/** Milliseconds for each step. */
export const STEP = 3_000

const STEP_LIMITS: Limits = { ...LIMITS, connect: STEP, headers: STEP, idle: STEP, whole: STEP }

/** What a server says of itself to anybody. */
export interface Health {
  /** Seconds that the clock of this computer is ahead of the server's; null where it tells no time. */
  ahead: number | null
  version: string | null
  /** It has the calls of version 1 of the API. */
  speaks: boolean
  /** Its database answers. */
  ready: boolean
}

/** The way to a server. Each step is made once, after those before it; null: not tried, for one before it failed. */
export interface ServerSteps {
  name: string
  /** Somebody signed in to it from here. */
  signedIn: boolean
  /** What in the settings or the environment already stands against it. */
  fault: Problem | null
  url(): URL
  /** The host whose name this computer has to look up. */
  host(): { name: string; of: 'portal' | 'proxy' }
  addresses(): Promise<Addresses | NoAnswer | null>
  connection(): Promise<Look | null>
  /** A problem where something else answers, or nothing. */
  health(): Promise<Health | Problem | null>
  line(): Promise<ServerLine>
  close(): Promise<void>
}

interface StepParts {
  environment: Environment
  inspection: Inspection
  clock: Clock
}

export function serverSteps(
  { name, settings }: PortalChoice,
  { environment, inspection, clock }: StepParts,
): ServerSteps {
  const { network, keychain: variables } = environment
  const server = settings as ServerSettings
  const refusal = orProblem(() => openHttp({ origin: server.url, network, clock }))
  const fault = refusal instanceof Problem ? refusal : null
  let line: Promise<ServerLine> | null = null
  const url = () => readOrigin(server.url)
  const host = () => {
    const proxy = proxyFor(url(), network.proxy)
    const { hostname } = proxy?.url ?? url()
    return { name: hostname.replace(/^\[|\]$/g, ''), of: proxy ? ('proxy' as const) : ('portal' as const) }
  }
  const addresses = once(async (): Promise<Addresses | NoAnswer | null> => {
    if (fault) return null
    const asked = host().name
    const family = isIP(asked)
    if (family !== 0) return { families: [family === 6 ? 6 : 4] }
    return answerOf<Addresses>(
      { file: inspection.childFile, variables, limit: STEP },
      { ask: 'addresses', host: asked },
    )
  })
  const open = () => (line ??= inspection.connect(name, server, STEP_LIMITS))
  const connection = once(async () => {
    const found = await addresses()
    if (found === null || typeof found === 'string' || 'failure' in found) return null
    return look({ origin: server.url, network, limits: STEP_LIMITS })
  })
  const health = once(async () => {
    const found = await connection()
    if (!found?.reached) return null
    return open()
      .then(({ http }) => healthOf(http, clock))
      .catch(problemOf)
  })
  return {
    ...{ name, signedIn: server.signedIn !== undefined, fault, url, host },
    ...{ addresses, connection, health, line: open },
    close: async () => {
      const opened = await line?.catch(() => null)
      await opened?.http.close()
    },
  }
}

async function healthOf(http: ServerLine['http'], clock: Clock): Promise<Health> {
  const before = clock.now().getTime()
  const alive = await http.send({ method: 'GET', path: '/healthz' })
  const middle = (before + clock.now().getTime()) / 2
  const [ready, described] = await Promise.all([
    http.send({ method: 'GET', path: '/readyz' }),
    http.send({ method: 'GET', path: '/openapi.json' }),
  ])
  return { ahead: aheadOf(alive, middle), ready: ready.status === 200, ...describedBy(described) }
}

/** Its `Date` has whole seconds, cut. */
function aheadOf({ headers }: HttpAnswer, local: number): number | null {
  const there = Date.parse(headers['date'] ?? '')
  return Number.isNaN(there) ? null : Math.round((local - (there + 500)) / 1000)
}

function describedBy(answer: HttpAnswer): Pick<Health, 'version' | 'speaks'> {
  const document = answer.status === 200 ? answer.json() : null
  const { info, paths } = (document ?? {}) as { info?: { version?: unknown }; paths?: object }
  const version = typeof info?.version === 'string' ? info.version : null
  return { version, speaks: Object.keys(paths ?? {}).some((path) => path.startsWith('/v1/')) }
}
