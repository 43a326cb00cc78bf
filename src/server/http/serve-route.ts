import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Call } from '../../portal/port.ts'
import type { Route } from '../../portal/wire/route.ts'
import type { Caller } from '../caller.ts'
import type { Answered } from '../handlers/handler.ts'
import { checked, queryFor } from './checked.ts'
import { districtNamed } from './district.ts'
import { readKey, type runningKeys } from './idempotency.ts'
import { etagOf, isKnown, readIfMatch, versionOf } from './version.ts'

interface Input {
  params: unknown
  query: unknown
  body: unknown
  version: number | null
}

export interface ServeParts {
  callerOf(request: FastifyRequest): Promise<Caller>
  running: ReturnType<typeof runningKeys>
  act(caller: Caller, district: string | undefined, input: Input, call: Call): Promise<Answered<unknown>>
}

/** A route's path as the web framework writes it. */
export function pathHere({ path }: Pick<Route, 'path'>): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

/** The `DPoP` header; two are none. */
export function proofOf({ headers: { dpop } }: FastifyRequest): string | undefined {
  return typeof dpop === 'string' ? dpop : undefined
}

/** Serves one route of the table: who calls, what was sent, what is answered. */
export function serveRoute(app: FastifyInstance, route: Route, { callerOf, running, act }: ServeParts): void {
  app.route({
    method: route.method,
    url: pathHere(route),
    handler: async (request, reply) => {
      const caller = await callerOf(request)
      const { district: _, dryRun, ...query } = request.query as Record<string, unknown>
      const named = districtNamed(request)
      const input = {
        params: checked(route.params, request.params, ''),
        query: checked(route.query, queryFor(route.query, query), ''),
        body: checked(route.body, request.body ?? null, ''),
        version: route.version === 'required' ? readIfMatch(request.headers['if-match']) : null,
      }
      if (!route.keyed) return answer(request, reply, route, await act(caller, named, input, { key: '' }))
      const key = readKey(request.headers['idempotency-key'])
      const call = { key, ...(dryRun === 'true' && { dryRun: true }) }
      const answered = await running(callerId(caller), key, () => act(caller, named, input, call))
      return answer(request, reply, route, answered)
    },
  })
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { version, keyed }: Route,
  { value, replayed }: Answered<unknown>,
): unknown {
  const row = version === undefined ? null : versionOf(value)
  if (row !== null) void reply.header('etag', etagOf(row))
  if (replayed) void reply.header('idempotent-replayed', 'true')
  if (!keyed && row !== null && isKnown(request.headers['if-none-match'], etagOf(row))) {
    void reply.code(304)
    return ''
  }
  return value
}

function callerId(caller: Caller): string {
  return caller.kind === 'job' ? caller.token.id : caller.account.id
}
