import * as z from 'zod/mini'
import type { AnyVerb } from '../../support/verbs.ts'
import { later, type Later } from './later.ts'

type Schema = z.ZodMiniType

/**
 * One call of the HTTP API, as data: the server checks what comes in by it and is documented from it, the client sends
 * and reads by it. Its schemas are made when they are first used.
 */
export interface Route<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `{name}` stands for a parameter. */
  path: string
  /** One line for people. */
  about: string
  /** What it needs: a verb of the port, to be somebody who is signed in, or nothing. */
  needs: AnyVerb | 'sign-in' | 'nothing'
  params: Params
  query: Query
  /** `z.null()` where nothing is sent. */
  body: Body
  answer: Answer
  /** Changes something, so it is sent with an `Idempotency-Key`. */
  keyed: boolean
  /** The answer carries the row's version as its ETag; `required`: and the call must name it with If-Match. */
  version?: 'told' | 'required' | undefined
  /** What is no JSON but the bytes of a file. */
  bytes?: 'sent' | 'answered' | undefined
}

const nothing = later(() => z.strictObject({}))
const noBody = later(() => z.null())

type None = ReturnType<typeof nothing>

type Schemas<P extends Schema, Q extends Schema, B extends Schema, A extends Schema> = {
  params: Later<P>
  query: Later<Q>
  body: Later<B>
  answer: Later<A>
}

/** What a call is told to be; a schema that is left out takes nothing. */
type Given<P extends Schema, Q extends Schema, B extends Schema, A extends Schema> = Pick<
  Route,
  'about' | 'needs' | 'version' | 'bytes'
> &
  Partial<Schemas<P, Q, B, A>> & { answer: Later<A> }

/** A call that changes nothing. */
export function reads<P extends Schema = None, Q extends Schema = None, A extends Schema = Schema>(
  path: string,
  { params, query, answer, ...fixed }: Omit<Given<P, Q, Schema, A>, 'body'>,
): Route<P, Q, z.ZodMiniNull, A> {
  return withSchemas(
    { method: 'GET', path, keyed: false, ...fixed },
    {
      params: (params ?? nothing) as Later<P>,
      query: (query ?? nothing) as Later<Q>,
      body: noBody,
      answer,
    },
  )
}

/** A call that changes something, once per key unless nothing is done twice that matters. */
export function writes<P extends Schema = None, B extends Schema = z.ZodMiniNull, A extends Schema = Schema>(
  call: `${'POST' | 'PATCH' | 'PUT'} ${string}`,
  { params, body, answer, ...fixed }: Omit<Given<P, Schema, B, A>, 'query'> & { keyed?: boolean },
): Route<P, None, B, A> {
  const [method, path] = call.split(' ') as ['POST' | 'PATCH' | 'PUT', string]
  return withSchemas(
    { method, path, keyed: true, ...fixed },
    {
      params: (params ?? nothing) as Later<P>,
      query: nothing,
      body: (body ?? noBody) as Later<B>,
      answer,
    },
  )
}

function withSchemas<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  fixed: Omit<Route, 'params' | 'query' | 'body' | 'answer'>,
  schemas: Schemas<P, Q, B, A>,
): Route<P, Q, B, A> {
  const route = { ...fixed }
  for (const [name, make] of Object.entries<Later<Schema>>(schemas))
    Object.defineProperty(route, name, { get: later(make), enumerable: true })
  return route as Route<P, Q, B, A>
}

/** The parameters of a path in a route's order, each escaped. */
export function pathOf(
  { path }: Pick<Route, 'path'>,
  params: Readonly<Record<string, string | number>>,
): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
}
