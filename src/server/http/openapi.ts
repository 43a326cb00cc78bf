import * as z from 'zod/mini'
import type { Route } from '../../portal/wire/route.ts'
import { ALL_ROUTES } from '../../portal/wire/routes.ts'

type Json = Record<string, unknown>

/** The API as OpenAPI 3.1, made of the table that the server and the client use. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries<Route>(ALL_ROUTES)) {
    const here = (paths[route.path] ??= {})
    here[route.method.toLowerCase()] = operation(name, route)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'campus',
      version,
      description:
        'Support cases of a team. Refusals are problems (RFC 9457) with a code, a kind and a hint.',
    },
    paths,
    components: { securitySchemes: SECURITY, responses: { problem: PROBLEM } },
  }
}

const SECURITY = {
  device: {
    type: 'http',
    scheme: 'DPoP',
    description: 'A short-lived token, bound to a device (RFC 9449)',
  },
  job: { type: 'http', scheme: 'bearer', description: 'The token of a job' },
}

const BYTES = { 'application/octet-stream': {} }

const PROBLEM = {
  description: 'A refusal, with what to try',
  content: { 'application/problem+json': { schema: { type: 'object' } } },
}

function operation(name: string, route: Route): Json {
  const { about, needs, keyed, version, body, answer, bytes } = route
  return {
    operationId: name,
    summary: about,
    'x-needs': needs,
    security: needs === 'nothing' ? [] : [{ device: [] }, { job: [] }],
    parameters: [
      ...fields(route.params).map(([field, schema]) => ({ name: field, in: 'path', required: true, schema })),
      ...fields(route.query).map(([field, schema]) => ({ name: field, in: 'query', schema })),
      ...(needs === 'nothing' ? [] : [{ name: 'district', in: 'query', schema: { type: 'string' } }]),
      ...(keyed
        ? [header('Idempotency-Key'), { name: 'dryRun', in: 'query', schema: { type: 'boolean' } }]
        : []),
      ...(version === 'required' ? [header('If-Match')] : []),
    ],
    ...(bytes === 'sent' && { requestBody: { required: true, content: BYTES } }),
    ...(body.type !== 'null' && {
      requestBody: { required: true, content: json(schemaOf(body, 'input')) },
    }),
    responses: {
      200: {
        description: about,
        content: bytes === 'answered' ? BYTES : json(schemaOf(answer, 'output')),
      },
      default: { $ref: '#/components/responses/problem' },
    },
  }
}

function header(name: string): Json {
  return { name, in: 'header', required: true, schema: { type: 'string' } }
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } }
}

function fields(shape: z.ZodMiniType): [string, unknown][] {
  return Object.entries((schemaOf(shape, 'input')['properties'] ?? {}) as Json)
}

function schemaOf(shape: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json
  return schema
}
