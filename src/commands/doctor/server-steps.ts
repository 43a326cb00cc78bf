import type { HttpAnswer } from '../../portals/http/answer.ts'
import type { PortalChoice } from '../../settings/portal-choice.ts'
import type { ServerSettings } from '../../settings/types.ts'
import type { Clock } from '../../support/clock.ts'
import { once } from '../../support/once.ts'
import type { Problem } from '../../support/problem.ts'
import type { ServerLine } from './inspection.ts'
import { problemOf } from './or-problem.ts'
import { STEP_LIMITS, wayTo, type Way, type WayParts } from './way.ts'

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

/** A team's server, and the way to it. */
export interface ServerSteps extends Way {
  name: string
  /** Somebody signed in to it from here. */
  signedIn: boolean
  /** A problem where something else answers, or nothing. */
  health(): Promise<Health | Problem | null>
  line(): Promise<ServerLine>
  close(): Promise<void>
}

export function serverSteps({ name, settings }: PortalChoice, parts: WayParts): ServerSteps {
  const server = settings as ServerSettings
  const way = wayTo(server.url, parts)
  let line: Promise<ServerLine> | null = null
  const open = () => (line ??= parts.inspection.connect(name, server, STEP_LIMITS))
  const health = once(async () => {
    const found = await way.connection()
    if (!found?.reached) return null
    return open()
      .then(({ http }) => healthOf(http, parts.clock))
      .catch(problemOf)
  })
  return {
    ...way,
    ...{ name, signedIn: server.signedIn !== undefined, health, line: open },
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
