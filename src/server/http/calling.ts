import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Route } from '../../portal/wire/route.ts'
import { SIGN_IN_ROUTES } from '../../portal/wire/routes/sign-in.ts'
import type { Authenticate, Caller } from '../caller.ts'
import { pathHere, proofOf } from './serve-route.ts'
import type { Slots } from './slots.ts'

interface Parts {
  authenticate: Authenticate
  origin: () => string
  slots: Slots
}

/** What is answered without asking who calls. */
const OPEN: ReadonlySet<string> = new Set([
  ...['/healthz', '/readyz', '/openapi.json'].map((path) => `GET ${path}`),
  ...Object.values<Route>(SIGN_IN_ROUTES)
    .filter(({ needs }) => needs === 'nothing')
    .map((route) => `${route.method} ${pathHere(route)}`),
])

/**
 * Finds out who calls before anything of a body is taken: who is nobody here fills neither memory nor places. Answers
 * how a handler asks for it, which costs nothing more.
 */
export function addCalling(
  app: FastifyInstance,
  { authenticate, origin, slots }: Parts,
): (request: FastifyRequest) => Promise<Caller> {
  const known = new WeakMap<FastifyRequest, Caller>()
  app.addHook('preParsing', async (request) => {
    if (!OPEN.has(`${request.method} ${request.routeOptions.url ?? ''}`)) {
      const caller = await authenticate({
        method: request.method,
        url: `${origin()}${request.url.split('?', 1)[0] ?? ''}`,
        authorization: request.headers.authorization,
        proof: proofOf(request),
      })
      known.set(request, caller)
    }
    slots.leave(request)
  })
  return async (request) => {
    const caller = known.get(request)
    if (!caller) throw new Error(`nobody was asked for: ${request.method} ${request.routeOptions.url ?? ''}`)
    return caller
  }
}
