import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { ROUTES } from '../portal/wire/routes.ts'
import { Problem } from '../support/problem.ts'
import { authenticating } from './sign-in/authenticate.ts'
import type { SignInParts } from './sign-in/parts.ts'
import { CASE_HANDLERS } from './handlers/cases.ts'
import { DESK_HANDLERS } from './handlers/desk.ts'
import type { Handler, InputOf } from './handlers/handler.ts'
import { PEOPLE_HANDLERS } from './handlers/people.ts'
import { SCHOOL_HANDLERS } from './handlers/schools.ts'
import { UPDATE_HANDLERS } from './handlers/updates.ts'
import { addCalling } from './http/calling.ts'
import { addFiles } from './http/files.ts'
import { addHealth } from './http/health.ts'
import { addLimits } from './http/limits.ts'
import { addSignIn } from './http/sign-in.ts'
import { runningKeys } from './http/idempotency.ts'
import { openApi } from './http/openapi.ts'
import { refusalOf, isDefect } from './http/refusal.ts'
import { serveRoute } from './http/serve-route.ts'
import { addSlots } from './http/slots.ts'
import { slowAnswer } from './http/slow.ts'
import { addCatalog } from './http/catalog.ts'
import { portalFor } from './portal.ts'

export interface TeamServerOptions extends SignInParts {
  version: string
  /** Certificate and key, PEM. */
  tls?: { cert: string; key: string } | undefined
  /** Where uploads lie while they come in. */
  spoolFolder: string
  /** A proxy before it tells who calls, and does TLS. */
  behindProxy?: boolean
  /** What a person in charge should see: one line, without anything of a case. */
  log: (line: string) => void
  limits?: Partial<ServerLimits>
}

export interface ServerLimits {
  /** Requests at once; beyond that 503. */
  atOnce: number
  /** Bytes of a JSON body. */
  body: number
  /** Milliseconds for the head, and for all of a request. */
  head: number
  request: number
  /** Requests of one token, or of one address without one, in a minute. */
  perMinute: number
}

export const SERVER_LIMITS: ServerLimits = {
  atOnce: 256,
  body: 1024 * 1024,
  head: 10_000,
  request: 60_000,
  perMinute: 1200,
}

const HANDLERS = {
  ...CASE_HANDLERS,
  ...PEOPLE_HANDLERS,
  ...UPDATE_HANDLERS,
  ...DESK_HANDLERS,
  ...SCHOOL_HANDLERS,
}

/** The HTTP face of an engine: API version 1. Nothing listens yet. */
export async function teamServer(options: TeamServerOptions): Promise<FastifyInstance> {
  const { engine, log } = options
  const limits = { ...SERVER_LIMITS, ...options.limits }
  const refuse = refusing(log)
  const app = fastify({
    ...connections(options.tls, limits),
    trustProxy: options.behindProxy ?? false,
    requestTimeout: limits.request,
    keepAliveTimeout: 30_000,
    bodyLimit: limits.body,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    clientErrorHandler: slowAnswer,
    exposeHeadRoutes: false,
    // What comes while it stops is refused below, and what the router itself refuses looks like all other refusals.
    return503OnClosing: false,
    frameworkErrors: refuse,
  })
  const slots = addSlots(app, limits.atOnce)
  app.addHook('onSend', async (_, reply) => {
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
  })
  app.setErrorHandler(refuse)
  let stopping = false
  app.addHook('preClose', async () => void (stopping = true))
  // Else a caller who might ask again would be waited for.
  app.addHook('onSend', async (_, reply) => void (stopping && reply.header('connection', 'close')))
  app.addHook('onRequest', async ({ is404 }) => {
    if (stopping) throw isStopping()
    if (is404) throw noSuchCall()
  })

  await addLimits(app, limits.perMinute)
  const callerOf = addCalling(app, { authenticate: authenticating(options), origin: options.origin, slots })
  const running = runningKeys()
  for (const [name, handler] of Object.entries(HANDLERS)) {
    const route = ROUTES[name as keyof typeof HANDLERS]
    serveRoute(app, route, {
      callerOf,
      running,
      act: (caller, district, input, call) =>
        (handler as Handler<never>)(portalFor(engine, caller, district), input as InputOf<never>, call),
    })
  }
  addSignIn(app, { ...options, callerOf })
  addCatalog(app, engine, callerOf)
  addFiles(app, engine, { callerOf, spoolFolder: options.spoolFolder })
  addHealth(app, engine)
  const document = openApi(options.version)
  app.get('/openapi.json', async () => document)
  return app
}

/** Node's own options, with or without TLS. */
function connections(tls: TeamServerOptions['tls'], { head }: ServerLimits): object {
  const times = { headersTimeout: head, connectionsCheckingInterval: head / 4 }
  return tls ? { https: { ...tls, ...times, minVersion: 'TLSv1.2' } } : { http: times }
}

/** Answers what failed; a defect is logged. */
function refusing(log: TeamServerOptions['log']) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    if (isDefect(error)) log(`${request.method} ${request.routeOptions.url ?? '?'} failed: ${nameOf(error)}`)
    const { status, body, retryAfter } = refusalOf(error)
    if (retryAfter !== null && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', String(retryAfter))
    if (status === 401) void reply.header('www-authenticate', 'DPoP algs="ES256", Bearer')
    void reply.code(status).type('application/problem+json').send(JSON.stringify(body))
  }
}

function isStopping(): Problem {
  return new Problem('unsettled', {
    code: 'stopping',
    message: 'The portal is being stopped and takes on nothing new.',
    hint: 'Try again in a minute.',
    retryable: true,
  })
}

function noSuchCall(): Problem {
  return new Problem('not-found', { code: 'no-such-call', message: 'The API has no such call.' })
}

/** Of a defect the place, never what was sent. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return `${error.name} ${error.stack?.split('\n').slice(1, 4).join(' ').replace(/\s+/g, ' ') ?? ''}`
}
