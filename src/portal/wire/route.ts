import * as z from 'zod/mini'
import type { AnyVerb } from '../../support/verbs.ts'

type Schema = z.ZodMiniType

/**
 * One call of the HTTP API, as data: the server checks what comes in by it and is documented from it, the client sends
 * and reads by it.
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
  bytes?: 'sent' | 'answered'
}

const nothing = z.strictObject({})
const noBody = z.null()

interface Given<P extends Schema, Q extends Schema, B extends Schema, A extends Schema> {
  about: string
  needs: Route['needs']
  params?: P
  query?: Q
  body?: B
  answer: A
  version?: Route['version']
}

type None = typeof nothing

/** A call that changes nothing. */
export function reads<P extends Schema = None, Q extends Schema = None, A extends Schema = Schema>(
  path: string,
  { params, query, ...rest }: Given<P, Q, Schema, A>,
): Route<P, Q, z.ZodMiniNull, A> {
  return {
    ...{ method: 'GET', path, keyed: false, ...rest, body: noBody },
    ...{ params: (params ?? nothing) as P, query: (query ?? nothing) as Q },
  }
}

/** A call that changes something, once per key. */
export function writes<P extends Schema = None, B extends Schema = z.ZodMiniNull, A extends Schema = Schema>(
  call: `${'POST' | 'PATCH'} ${string}`,
  { params, body, ...rest }: Given<P, Schema, B, A>,
): Route<P, None, B, A> {
  const [method, path] = call.split(' ') as ['POST' | 'PATCH', string]
  return {
    ...{ method, path, keyed: true, ...rest, body: (body ?? noBody) as B },
    ...{ params: (params ?? nothing) as P, query: nothing },
  }
}

/** The parameters of a path in a route's order, each escaped. */
export function pathOf(
  { path }: Pick<Route, 'path'>,
  params: Readonly<Record<string, string | number>>,
): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
}
