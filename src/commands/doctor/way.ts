import { isIP } from 'node:net'
import { openHttp } from '../../portals/http/http.ts'
import { LIMITS, type Limits } from '../../portals/http/limits.ts'
import { look, type Look } from '../../portals/http/look.ts'
import { readOrigin } from '../../portals/http/origin.ts'
import { proxyFor } from '../../portals/http/proxy.ts'
import type { Environment } from '../../settings/types.ts'
import type { Clock } from '../../support/clock.ts'
import { once } from '../../support/once.ts'
import { Problem } from '../../support/problem.ts'
import type { Addresses } from './child.ts'
import { answerOf, type NoAnswer } from './in-child.ts'
import type { Inspection } from './inspection.ts'
import { orProblem } from './or-problem.ts'

/** Milliseconds for each step. */
const STEP = 3_000

export const STEP_LIMITS: Limits = { ...LIMITS, connect: STEP, headers: STEP, idle: STEP, whole: STEP }

/** The way to whatever answers elsewhere. Each step is made once, after those before it; null: not tried, for one before it failed. */
export interface Way {
  /** What in the settings or the environment already stands against it. */
  fault: Problem | null
  url(): URL
  /** The host whose name this computer has to look up. */
  host(): { name: string; of: 'portal' | 'proxy' }
  addresses(): Promise<Addresses | NoAnswer | null>
  connection(): Promise<Look | null>
}

export interface WayParts {
  environment: Environment
  inspection: Inspection
  clock: Clock
}

/** The way to an origin, such as `https://help.district.example`. */
export function wayTo(origin: string, { environment, inspection, clock }: WayParts): Way {
  const { network, keychain: variables } = environment
  const refusal = orProblem(() => openHttp({ origin, network, clock }))
  const fault = refusal instanceof Problem ? refusal : null
  const url = () => readOrigin(origin)
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
  const connection = once(async () => {
    const found = await addresses()
    if (found === null || typeof found === 'string' || 'failure' in found) return null
    return look({ origin, network, limits: STEP_LIMITS })
  })
  return { fault, url, host, addresses, connection }
}
